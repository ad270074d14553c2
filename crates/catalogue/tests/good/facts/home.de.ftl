# machine-drafted
group-home = Ihr Zuhause
resident-ask = Wohnen Sie in Hügelland?
home-ask = Wie wohnen Sie?
home-help = Es steht
    im Vertrag.
home-choice-owned = Im Eigentum
home-choice-rented = Zur Miete
suburb-ask = In welchem Ort ist es?
