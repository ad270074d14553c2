# machine-drafted, not yet checked by a translator

sign-in-title = Takiuru mā tō īmēra
sign-in-text = Ka tukuna e mātou he waehere. Kāore he kupuhipa hei maumahara. Mēnā kāore anō koe kia tae mai i mua, mā tēnei ka hangaia tō pūkete.
sign-in-email = Tō wāhitau īmēra
sign-in-email-hint = Ka tukuna te waehere ki tēnei wāhitau
sign-in-email-missing = Tuhia tō wāhitau īmēra
sign-in-email-unfit = Tuhia he wāhitau īmēra pēnei i te name@example.org
sign-in-send = Tukuna mai he waehere
sign-in-privacy = Ka whakamahia tō wāhitau mō te takiuru me te whakamōhio i a koe mō ō ake mea anake.
sign-in-code-title = Tirohia tō īmēra
sign-in-code-text = Kua tukuna he waehere e ono ngā mati ki { $email }. Ka mahi mō ngā miniti { $minutes }, i tēnei pūrere.
sign-in-code = Te waehere
sign-in-code-hint = E ono ngā mati, pēnei i te 012 345
sign-in-no-code = Kāore anō te īmēra kia tae mai
sign-in-no-code-text = Tērā pea kotahi, e rua rānei ngā miniti. Tirohia hoki te kōpaki īmēra pāraharaha, me te tika o te wāhitau i runga.
sign-in-again = Tukuna he waehere anō, whakamahia rānei tētahi atu wāhitau
sign-in-demo = He whakaaturanga tēnei me ngā tāngata hanga noa, nō reira kāore he īmēra e tukuna. Ko tō waehere
proof-unreadable = Tuhia ngā mati e ono o te waehere i te īmēra
proof-expired = He tawhito rawa te waehere. Tonoa he waehere hou
proof-too-many-tries = He maha rawa ngā hē, nō reira kua kore te waehere e mahi. Tonoa he waehere hou

account-title = Tō pūkete
account-name = Ingoa
account-no-name = Kāore anō koe kia kī mai
account-contact-points = Me pēhea mātou e toro atu ai ki a koe
account-change = Panoni
account-yours = Mōu
account-safe = Te tiaki kia haumaru
account-to-preferences = Tō ingoa, tō reo, me ō hiahia
account-to-facts = Ngā mea e puritia ana mōu
account-to-representatives = Ngā tāngata e mahi ana mōu, me te hunga e mahi ana koe mō rātou
account-to-access = Nā wai i titiro ki ō raraunga
account-to-passkeys = Takiuru me te kore īmēra: ngā kī urunga
account-to-sessions = Ngā wāhi kua takiuru koe
account-to-data = Tikina ngā mea katoa e puritia ana
account-to-deletion = Mukua tō pūkete
account-sign-out = Takiputa

access-title = Nā wai i titiro ki ō raraunga
access-text = Ia wā ka titiro, ka panoni rānei tētahi i ō raraunga i konei, ka tuhia ko wai, he aha tāna i mahi ai, he aha hoki te take. Kāore e taea te whakaweto.
access-you = Ko koe
access-stoa = Ko tēnei pae tonu
access-older = Ngā tuhinga tawhito
access-newest = Ngā tuhinga hou
access-complain = Kei te hē te āhua o tētahi mea?
access-complain-link = Pātai mō tētahi tuhinga, amuamu rānei

save = Tiaki
preferences-title = Tō ingoa me ō hiahia
preferences-text = Ka kite ngā kaimahi e āwhina ana i a koe i tēnei, kia kore ai koe e kī anō.
preferences-name = Tō ingoa
preferences-name-hint = Ko te ingoa e hiahia ana koe. Ka taea te waiho kia pātea
preferences-language = Tō reo
preferences-channel = Me pēhea mātou e whakapā atu ai ki a koe?
preferences-large-print = Tāia aku reta kia rahi te tuhi
preferences-needs = He mea e māmā ake ai ki a koe?
preferences-interpreter = Me whai kaiwhakamāori ā-waha koe? Mō tēhea reo?
preferences-no-language = Kōwhiria tō reo

facts-title = Ngā mea e puritia ana mōu
facts-none = Kāore he mea e puritia ana mōu.
facts-correct = Whakatika
facts-remove = Tango

data-title = Ngā mea katoa e puritia ana mōu
data-download = Tikina te kōnae

deletion-title = Mukua tō pūkete
deletion-keep = Puritia taku pūkete
