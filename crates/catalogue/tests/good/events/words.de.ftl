going-solar-name = Wir wollen eigenen Strom
going-solar-summary = Für alle, die an Solarzellen denken.
going-solar-why-solar-grant = Er wird einmal gezahlt.
