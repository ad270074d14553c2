# machine-drafted, not yet checked by a translator

application-stages = Ngā hipanga o tō tono
application-stage-confirm = Ngā mea e mōhiotia ana
application-stage-questions = Ngā pātai
application-stage-proof = Taunakitanga
application-stage-check = Tirohia, ka tuku
application-stage-pay = Utua
application-stage-done = kua oti
application-come-back = Kāti ki konei, ka hoki mai ā muri atu
application-change = Panoni

application-elsewhere-title = Ka tono koe mō tēnei ki wāhi kē
application-elsewhere-text = Ka taea e mātou te kōrero mō tēnei ratonga, engari mā { $agency } e tango te tono.
application-elsewhere-website = Haere ki { $agency }
application-elsewhere-phone = Waea rānei
application-elsewhere-plan = Ka noho tāu i kī mai ai ki tō mahere, kia hoki mai anō ai koe.
application-not-today-title = Kāore e taea te tono i tēnei rā
application-not-today-text = Kua mutu tēnei ratonga. Kōrero ki te tangata: tērā pea tētahi atu hei āwhina i a koe.
application-not-today-from = Ka tīmata tēnei ratonga i te { $day }. Hoki mai i reira, kōrero rānei ki te tangata.

application-questions-title = Ētahi pātai
application-confirm-title = E tika tonu ana tēnei?
application-confirm-text = I kī mai koe i tēnei i mua, nō reira kāore mātou e pātai anō. Panonitia ngā mea kāore i te tika ināianei.
application-confirm-button = Āe, e tika ana
application-entry-label = { $entry } { $number }: { $label }
application-more-label = { $label }: he mea anō?

application-evidence-title = Te taunakitanga mō tāu i kī mai ai
application-evidence-text = Ka kitea te nuinga e mātou anō. Tāpirihia he whakaahua, he tārua rānei mō ngā mea kāore e taea.
application-evidence-you-said = I kī mai koe:
application-evidence-register = Ka titiro { $agency } ki tōna ake rēhita. Kāore he mahi māu.
application-evidence-agency = Ka tono mātou ki { $agency }, i raro i: { $under }. Kāore he mahi māu.
application-files-taken = Ngā kōnae kei a mātou
application-file-remove = Tangohia
application-file-add = Tāpirihia he whakaahua, he tārua rānei
application-file-own = Mēnā he tārua kei a koe, ka taea te tāpiri. Tērā pea ka tere ake.
application-file-later = Kāore e taea te tāpiri ināianei
application-file-later-hint = Ka taea tonu te tuku i tō tono. Ka kī mātou me pēhea te tuku mai ā muri atu.
application-file-upload-only = Tāpirihia ngā kōnae, ka noho ki konei
application-proof-source = Ka tono mātou ki { $agency }
application-proof-later = Māu e tuku mai ā muri atu

application-check-title = Tirohia tāu i tuhi ai
application-check-known = Ngā mea i mōhiotia
application-check-answers = Ō whakautu
application-refusal-heading = I runga i tāu i kī mai ai, tērā pea ko te kāo te whakautu
application-refusal-text = Mēnā kua hē tētahi mea, panonitia. Ka taea hoki te kōrero ki te tangata, te tuku tonu rānei: ka titiro te tangata ki ia “kāo” i mua i te whakatau.
application-email = Tō īmēra, mō te rihīti
application-email-hint = Ka taea te waiho kia pātea. Mō tēnei tono anake.
application-email-wrong = Tuhia he īmēra pēnei i te name@example.org, waiho rānei kia pātea
application-send = Tuku
application-to-payment = Whakaae, ka haere ki te utu
application-declaration-title = Kī mai he pono
application-declaration-standard = Mā te tuku i tēnei ka kī koe he pono tāu i tuhi ai, ki tāu mōhio. Ki te panoni tētahi mea, kī mai. Ki te hē tētahi mea, kī mai hoki: kāore rawa e whiua te tangata mō te whakatika.
application-declare = He pono tāku i tuhi ai, ki tāku mōhio
application-declare-first = Tohua te pouaka mēnā he pono tāu i tuhi ai, hoki rānei ki te panoni

application-fee-title = Utua te utu
application-fee-text = Ko te utu he { $fee }.
application-fee-pretend = He whakaaturanga tēnei. Kāore he moni e neke.
application-fee-button = Haere ki te utu

application-sent-title = Kua tae mai tō tono
application-sent-reference = Tō tohutoro
application-sent-text = I tukuna “{ $service }” ki { $agency } i te { $moment }.
application-sent-paid = I utua e koe te { $fee }.
application-sent-email = Ka tukuna he rihīti ki { $email }.
application-sent-later = Te taunakitanga hei tuku mai tonu māu
application-sent-next = Ka aha ināianei
application-sent-review = Mēnā kāore koe e whakaae ki te whakatau
application-sent-follow = Me pēhea te whai
application-sent-case = Tirohia kei hea tō tono
application-sent-call = Ka taea te waea mai i ngā wā katoa, me te hōmai i tō tohutoro, { $reference }.
application-sent-sign-in = Ka kite koe i tēnei pūtirotiro anake ināianei. Takiuru kia kite i ngā pūrere katoa.
application-promise-by = I mua i te { $day }.
application-promise-within = I roto i te { $length }.
application-promise-otherwise = Mēnā ka tōmuri mātou:

resume-page-title = Hoki mai āhea koe hiahia ai
resume-saved = Kua tiakina ngā mea katoa.
resume-your-code = Tō waehere
resume-careful = Ko te tangata kei a ia te waehere ka taea te pānui, te panoni i tēnei tono. Hoatu anake ki te tangata e āwhina ana i a koe.
resume-go-on-now = Haere tonu ināianei
resume-mail-heading = Tukuna te waehere ki a koe anō
resume-email = Tō wāhitau īmēra
resume-email-wrong = Tuhia he wāhitau īmēra pēnei i te name@example.org
resume-mail = Tukuna te waehere
resume-sent-to = Kei te haere te waehere ki { $email }.
resume-title = Haere tonu mā te waehere
resume-text = Mā te waehere i hoatu ai e mātou ka haere tonu koe i te wāhi i mutu ai.
resume-code = Tō waehere
resume-code-missing = Tuhia tō waehere
resume-found-title = Haere tonu ki tēnei tono?
resume-found-text = “{ $service }”, i panonitia whakamutungatia i te { $moment }.
resume-found-button = Haere tonu
resume-unknown-title = Kāore mātou i te mōhio ki tēnei waehere
resume-unknown-again = Ngana anō

drafts-title = Ngā tono kāore anō kia tukuna
drafts-none = Kāore he tono kua tīmatahia, kāore anō kia tukuna.
drafts-go-on = Haere tonu
drafts-delete = Muku
drafts-changed = I panonitia whakamutungatia i te { $moment }.
drafts-guest = I tīmata koe i tētahi atu pūrere?
drafts-code = Haere tonu mā te waehere
