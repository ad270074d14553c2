# machine-drafted, not yet checked by a translator

tagline = Kotahi te kūaha ki ngā ratonga tūmatanui katoa
menu-services = Ngā ratonga
menu-plans = Ō mahere
menu-cases = Ō take
menu-renewals = Whakahou
menu-account = Tō pūkete
footer-access = Nā wai i titiro ki aku raraunga
footer-resume = Haere tonu mā te waehere
footer-accessibility = Te āheinga
footer-privacy = Te matatapu

yes = Āe
no = Kāo
or = rānei

i-do-not-know = Kāore au i te mōhio
why-we-ask = Te take o tēnei pātai
why-we-ask-text = He take nui tō whakautu mō:
date-hint = Hei tauira, 27 3 1987
unit-months = marama
unit-days = rā
months = { $n ->
    [1] { $n } marama
   *[other] { $n } marama
}
days = { $n ->
    [1] { $n } rā
   *[other] { $n } rā
}
question-more = { $question } He mea anō kei tua atu i ērā i kī mai koe?
question-entry = { $entry } { $number }: { $question }

answer-missing = Whakautua “{ $question }”, me kī rānei kāore koe i te mōhio
answer-missing-choice = Kōwhiria he whakautu mō “{ $question }”, me kī rānei kāore koe i te mōhio
answer-missing-date = Tuhia he rā mō “{ $question }”, me kī rānei kāore koe i te mōhio
answer-changed-meanwhile = Kua whakautua kētia “{ $question }” e tētahi atu: { $now }. Mēnā e tika ana tāu, tukuna anō
answer-unfit-choice = Kōwhiria tētahi o ngā whakautu mō “{ $question }”
answer-unfit-date = Tuhia he rā tūturu mō “{ $question }”: te rā, te marama me te tau, pēnei i te 27 3 1987
answer-unfit-money = Tuhia he moni mō “{ $question }”, pēnei i te 1,250.50
answer-unfit-whole = Tuhia he tau tōpū mō “{ $question }”, pēnei i te 3
answer-unfit-count = Tuhia te maha mō “{ $question }”: he tau tōpū tae atu ki te 20, ko te 0 mēnā karekau
answer-unfit-months = Tuhia te maha o ngā marama mō “{ $question }”, pēnei i te 18
answer-unfit-days = Tuhia te maha o ngā rā mō “{ $question }”, pēnei i te 60
answer-unfit-number = Tuhia he tau mō “{ $question }”, pēnei i te 12.5
answer-unfit-text = Kia iti iho ngā kupu mō “{ $question }”: 2,000 pū te nuinga

problem-reference = Ki te waea mai koe, hōmai tēnei tohutoro: { $code }
problem-not-found-title = Kāore e kitea ana tēnei whārangi
problem-not-found-text = Tērā pea kua hē te wāhitau, kua neke te whārangi, kua mukua rānei.
problem-not-found-do = Tirohia anō te wāhitau, tīmata rānei i te whārangi kāinga. Kāore i ngaro tētahi mea i tukuna e koe.
problem-not-allowed-title = Kāore e taea tēnā i konei
problem-not-allowed-text = I tonoa te whārangi ki tētahi mahi kāore e mahia ana e ia.
problem-not-allowed-do = Hoki whakamuri, ka whakamahi i ngā pātene o te whārangi.
problem-stale-form-title = He roa rawa te whārangi nei e tuwhera ana
problem-stale-form-text = Mō tō haumaru ka tango anake mātou i ngā mea nō te whārangi hou, ā, he tawhito rawa tēnei.
problem-stale-form-do = Hoki whakamuri, utaina anō te whārangi, ka tuku anō.
problem-sign-in-first-title = Takiuru kia kite i tēnei
problem-sign-in-first-text = He mōhiohio whaiaro kei tēnei whārangi, nō reira me mōhio mātou ko koe tērā.
problem-sign-in-first-do = Takiuru, ka hoki mai koe ki tēnei whārangi.
problem-not-a-form-title = Kāore i taea te pānui i tāu i tuku mai
problem-not-a-form-text = Kāore i tae mai i te āhua e tukuna ana e tā mātou whārangi.
problem-not-a-form-do = Hoki whakamuri, utaina anō te whārangi, ka tuku anō.
problem-too-large-title = He nui rawa tēnā
problem-too-large-text = Ka tango mātou tae atu ki te { $megabytes } MB i te wā kotahi.
problem-too-large-do = Hoki whakamuri, kōwhiria kia iti ake ngā kōnae, tukuna takitahi rānei.
problem-too-long-title = He roa rawa tēnā
problem-too-long-text = Ka tango mātou tae atu ki te 256 KB kupu i te wā kotahi.
problem-too-long-do = Hoki whakamuri, whakapotoa, tukuna wāhanga rānei.
problem-too-slow-title = He pōturi rawa te taenga mai
problem-too-slow-text = I mutu tāu e tuku ana i te huarahi, nō reira kāore i rokiroki.
problem-too-slow-do = Hoki whakamuri, tukuna anō; kia iti ake ngā kōnae mēnā he pōturi te hononga.
problem-too-many-title = He nui rawa ngā tono
problem-too-many-text = He nui ake ngā tono i tō wāhitau i te miniti kua hipa i tērā ka tukuna e te tangata kotahi.
problem-too-many-do = Tatari mō te miniti kotahi, ka ngana anō. Kei te haumaru ngā mea i tukuna i mua.
problem-internal-title = Kua hē tētahi mea i tō mātou taha
problem-internal-text = Ehara nāu te hē, ā, kua tuhia mā te hunga tiaki i tēnei pae.
problem-internal-do = Ngana anō ā ngā miniti torutoru nei, kōrero rānei ki te tangata.
problem-busy-title = Kei te tino pukumahi mātou
problem-busy-text = He nui ake ngā tāngata kei konei i tā mātou e taea ai te āwhina i te wā kotahi.
problem-busy-do = Ngana anō ā muri tata nei. Kāore i ngaro tētahi mea i tukuna i mua.
problem-records-away-title = Kāore e taea te toro ki ā mātou pūkete ināianei
problem-records-away-text = Kāore i rokiroki tāu i tuku mai rā. Kei te haumaru ngā mea i tukuna i mua.
problem-records-away-do = Ngana anō ā muri tata nei, kōrero rānei ki te tangata.
problem-same-moment-title = I panoni hoki tētahi atu i taua mea i te wā kotahi
problem-same-moment-text = Kāore i rokiroki tāu i tuku mai rā.
problem-same-moment-do = Hoki whakamuri, tukuna anō.
problem-uncertain-title = Kāore mātou i te mōhio mēnā i rokiroki tēnā
problem-uncertain-text = I motu te hononga ki ā mātou pūkete i te wā e rokiroki ana. Kua rokiroki te katoa, karekau rānei.
problem-uncertain-do = Tirohia mēnā kei reira i mua i te tuku anō.
problem-typed = Kei konei tonu tāu i tuhi ai
problem-again = Tukuna anō
problem-look = Tirohia mēnā kei reira
problem-see = Tirohia te āhua ināianei

home-title = He aha tāu e hiahia ana?
home-search-label = Kōrero mai i ō ake kupu
home-search-hint = Hei tauira “kei te hapū ahau”, “kāore e taea te utu i te reti” rānei
home-events-heading = Tīmata rānei i tērā e pā ana ki a koe

sign-in = Takiuru

problem-disk-full-title = Kāore he wāhi rokiroki ināianei
problem-disk-full-text = Kāore i rokiroki tāu i tuku mai rā. Ehara nāu te hē, ā, kua mōhio te hunga tiaki i tēnei pae.
problem-disk-full-do = Ngana anō ā muri atu, kōrero rānei ki te tangata.
problem-typed-files = Kāore ēnei kōnae i puritia. Kōwhiria anō:
problem-changed = Ngā mea i puta i a koe e tuhi ana
problem-kept = Ka puritia tāu i tuhi ai mō ngā hāora { $hours }. Takiuru anō, ka hoki ki a koe anake.
problem-page-of-another-title = Nō tētahi atu takiurunga tēnei whārangi
problem-page-of-another-text = I takiuru kē tētahi atu i te tuwheratanga o tēnei whārangi, nō reira kāore he mea i tukuna.
problem-page-of-another-do = Ka puritia ngā mea i tuhia mā taua tangata anake. Utaina anō te whārangi kia haere tonu ai koe.
kept-forms-title = Ngā mea i tuhia e koe, kāore i tukuna
kept-forms-none = Kāore he mea e tatari ana ki a koe i konei.
kept-forms-one = I tuhia i te { $when }
kept-forms-notice = He mea i tuhia e koe kāore i tukuna
kept-form-title = I tuhia tēnei e koe i muri i te mutunga o tō takiurunga
kept-form-text = I tuhia i te { $when }. Ka puritia mō ngā rā { $days }, ka whakaaturia ki a koe anake.
kept-form-page = Whakatuwheratia te whārangi i tuhia ai
kept-form-remove = Tangohia
problem-no-mandate-title = Ehara māu tēnei hei titiro
problem-no-mandate-text = Kāore he mana o tō tari mō tēnei.
problem-no-mandate-do = Pātai ki te tari nāna te ratonga. Kua tuhia tēnei ngana.

purpose-own-affairs = te tiaki i ō ake take
purpose-applying = te tono mō tētahi ratonga
purpose-casework = te mahi i tētahi take
purpose-helping = te āwhina i tētahi i pātai mai
purpose-at-counter = te whakautu tahi i ngā pātai i te paepae
purpose-by-phone = te whakautu tahi i ngā pātai mā te waea
purpose-informing = te tuku i ngā mea i tonoa
purpose-security = te tiaki i te pūkete
purpose-consulting = te hoatu whakaaro i tonoa e tētahi atu tari
