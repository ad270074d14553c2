# machine-drafted, not yet checked by a translator
aroha-tipene-story = Kei te hapū, kua pātai; ka pānui i te reo Māori
hone-parata-story = Kua 75 ngā tau, kua tata te mutunga o tana raihana, ka āwhina tana tamāhine i a ia
mere-parata-story = E mahi ana mō tana pāpā, mō Hōne
sione-fifita-story = Kua ngaro tana mahi, e tatari ana ki te whakautu a Te Hiranga Tangata
george-mckenzie-story = He kaumātua nōna ake te whare, i whiwhi ia i te whakahokinga reiti
tama-rewiti-story = I whara tōna pokohiwi, i kī a ACC kāo, kua tono ia kia arotakehia
margaret-oconnor-story = Kātahi anō ia ka eke ki te 65
rosa-delgado-story = Kei te hiahia ia ki te hanga i tētahi whare tuarua ki tōna whenua
ben-hughes-story = He kurī hou tāna, kei te taha o tētahi wāhi hanga tōna whare
priya-nair-story = He pēpi tāna, kua tīmata ia ki te tono mō te kirirarautanga
grace-sefo-story = Kua mate tōna māmā, kāore ia i te mōhio me tīmata i hea
