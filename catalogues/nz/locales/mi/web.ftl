# machine-drafted, not yet checked by a translator

language-name = Te reo Māori

money = { $symbol }{ $amount }
money-below-zero = -{ $symbol }{ $amount }

frame-skip = Peke ki ngā kōrero matua
frame-back = Hoki
frame-menu = Rārangi kōwhiri
frame-languages = Ngā reo
frame-person = Kōrero ki te tangata
frame-person-heading = Kua mau, kei te hiahia rānei koe ki te kōrero?
frame-call = Waea
frame-footer = Mō tēnei pae
frame-error = Hapa
frame-problem = He raruraru
frame-go-on = Haere tonu
frame-search = Rapu

component-day = Rā
component-month = Marama
component-year = Tau
component-warning = Whakatūpato
component-important = He mea nui
component-success = Kua oti
component-contents = Ngā ihirangi
component-breadcrumb = Kei hea koe
component-pagination = Ngā whārangi
component-previous = O mua
component-next = O muri
component-page = Whārangi { $number }

component-show-all-sections = Whakaaturia ngā wāhanga katoa
component-hide-all-sections = Huna ngā wāhanga katoa
component-show-section = Whakaatu
component-show-section-label = Whakaaturia tēnei wāhanga
component-hide-section = Huna
component-hide-section-label = Huna tēnei wāhanga

component-characters-limit = Ka taea te tāuru kia { $shown } pūāhua
component-characters-left = { $count ->
    [1] { $shown } te pūāhua e toe ana
   *[other] { $shown } ngā pūāhua e toe ana
}
component-characters-at-limit = Kāore he pūāhua e toe ana
component-characters-over = { $count ->
    [1] { $shown } te pūāhua kua nui rawa
   *[other] { $shown } ngā pūāhua kua nui rawa
}
component-words-limit = Ka taea te tāuru kia { $shown } kupu
component-words-left = { $count ->
    [1] { $shown } te kupu e toe ana
   *[other] { $shown } ngā kupu e toe ana
}
component-words-at-limit = Kāore he kupu e toe ana
component-words-over = { $count ->
    [1] { $shown } te kupu kua nui rawa
   *[other] { $shown } ngā kupu kua nui rawa
}

component-choose-file = Kōwhiria he kōnae
component-drop-file = taka mai rānei he kōnae ki konei
component-no-file = Kāore anō he kōnae kia kōwhiria
component-files-chosen = { $count ->
    [1] { $shown } te kōnae kua kōwhiria
   *[other] { $shown } ngā kōnae kua kōwhiria
}
component-entered-drop = Ka taea te taka i te kōnae ki konei
component-left-drop = Kua wehe koe i te wāhi taka kōnae

partly-translated = Kāore anō ētahi kupu o tēnei whārangi kia whakamāoritia.
