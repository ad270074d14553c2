# machine-drafted, not yet checked by a translator
porirua-city-council-name = Te Kaunihera o Porirua
hutt-city-council-name = Te Awa Kairangi ki Tai
