# machine-drafted, not yet checked by a translator

change = Panoni
apply = Tono
delivered-elsewhere = nā tētahi atu tari e tuku

questions-progress = { $settled } o te { $of } ratonga kua whakatau
questions-see-plan = Tirohia te mahere ki tēnei wā
live-heading = Tō mahere ki tēnei wā
live-yes = { $n ->
    [1] Māu
   *[other] Māu ({ $n })
}
live-open = Kāore anō kia whakatau ({ $n })
live-no = Ehara māu ({ $n })

plan-known-title = Ngā mea e mōhio kē ana mātou
plan-known-text = I kī mai koe i tēnei i mua, nō reira kāore mātou e pātai anō. Tirohia, ka panoni i ngā mea kāore i te tika ināianei.
plan-known-right = E tika ana tēnei

answers-title = Ō whakautu
answers-text = Ka taea te panoni i ia whakautu i ngā wā katoa. Ka whai tō mahere.
answers-none = Kāore anō koe kia whakautu pātai.
answers-held = Ngā mea i mōhiotia kētia
answers-held-text = I kī mai koe i tēnei i mua. Ka whakamahia i konei, kāore e pātai anō.
answers-go-on = Haere tonu ki ngā pātai
answers-see-plan = Tirohia tō mahere
answers-remove = Tangohia tēnei mahere
answers-remove-text = Ka mukua te mahere me ngā whakautu katoa o roto. Ka noho tonu ngā tono i tīmatahia e koe.
answers-remove-button = Mukua te mahere me ngā whakautu
answers-anew = Tīmata anō, kia pātea

plans-title = Ō mahere
plans-line = { $yes ->
    [0] Kāore anō tētahi mea kia whakatau māu
    [1] Kotahi te ratonga māu
   *[other] { $yes } ngā ratonga māu
}, { $open ->
    [0] kāore he mea e toe ana
    [1] kotahi kāore anō kia whakatau
   *[other] { $open } kāore anō kia whakatau
}
plans-changed = I panonitia i te { $when }
plans-none = Kāore anō ō mahere. Kōrero mai he aha kei te pā ki a koe, ka kitea e mātou ko ēhea ratonga māu.
plans-begin = He aha tāu e hiahia ana?
plans-sign-in = Ka noho ngā mahere ki konei i a koe e whakamahi ana i tēnei pūtirotiro. Takiuru ki te pupuri, ki te kite hoki i tētahi atu pūrere.

plan-everything = Ngā ratonga katoa
plan-title = Tō mahere: { $purpose }
plan-caption = Tō mahere
plan-summary-yes = { $n ->
    [1] Kotahi te ratonga māu.
   *[other] { $n } ngā ratonga māu.
}
plan-summary-open = { $n ->
    [1] Kotahi kāore anō kia whakatau.
   *[other] { $n } kāore anō kia whakatau.
}
plan-on = E ai ki te ture i te { $day }
plan-go-on = Haere tonu ki ngā pātai
plan-answers = Tirohia, panonitia rānei ō whakautu
plan-calendar = Tāpirihia ngā rā ki tō maramataka
plan-changes = Ngā panonitanga o tō mahere
plan-change-new = He hou ki tō mahere: { $service }
plan-change-gone = Kua ngaro i tō mahere: { $service }
plan-change-yes = { $service }: māu tēnei ināianei
plan-change-no = { $service }: ehara tēnei māu ināianei
plan-change-open = { $service }: kua tuwhera anō tēnei
plan-change-amount = { $service }: ko “{ $amount }”, i mua { $from }, ināianei { $to }
plan-change-day = { $service }: ko te rā ināianei ko te { $day }
plan-for-you = Māu
plan-still-open = Kāore anō kia whakatau
plan-still-open-text = Mā te whakautu kotahi, torutoru rānei, ka whakatau ia mea.
plan-fault = Tēnā pātai ki te tangata mō ēnei
plan-fault-text = Kāore i taea e ā mātou ture te whakatau i ēnei i tāu i kī mai. Nā mātou tēnā hē, ehara nāu.
plan-not-for-you = Ehara māu, me te take
plan-not-for-you-text = Mēnā he rerekē tāu kite i tētahi mea i konei, panonitia tō whakautu, kōrero rānei ki te tangata.
plan-not-so = Ehara i te pēnei: { $clause }
plan-due = Mahia i mua i te { $day }
plan-due-late = I tika kia oti tēnei i te { $day }
plan-due-late-text = Kua hipa te rā. Mahia ināianei, ka pātai he aha tonu ka taea: he pai ake te tōmuri i te kore.
plan-due-words = Mahia i roto i te { $words }
plan-due-after = { $time } i muri i te: { $fact }
plan-due-before = { $time } i mua i te: { $fact }
plan-first = Tuatahi:
plan-needs = Mā tēnei e whakatau:
plan-needs-amount = Kia tātaihia ngā moni, me mōhio mātou ki:
plan-needs-more = { $n ->
    [1] me tētahi atu mea pea
   *[other] me ētahi atu mea pea e { $n }
}
plan-why = Te take māu tēnei
plan-told = Nā te mea i kī mai koe:
plan-told-line = { $question }: { $answer }
plan-elsewhere = Ka tono koe ki reira, kaua ki konei:
elsewhere-website = Te pae tukutuku o
plan-keep = Puritia tēnei mahere
plan-keep-text = Ka noho te mahere ki konei i a koe e whakamahi ana i tēnei pūtirotiro. Takiuru ki te pupuri, ki te kite i tētahi atu pūrere, kia kīia atu hoki koe ina panoni tētahi mea.
plan-keep-button = Takiuru, ka pupuri

calendar-summary = Te rā whakamutunga: { $service }
calendar-description = Ki { $agency }. Nō tō mahere “{ $plan }”.

plan-also-checked = { $n ->
    [1] Kua tirohia hoki tētahi ratonga. Kāore e hāngai ināianei.
   *[other] Kua tirohia hoki ngā ratonga e { $n }. Kāore tētahi e hāngai ināianei.
}
plan-besides-button = Tirohia hoki ēnei
plan-next = I haere mai hoki koe mō
plan-next-text = Ka whai mana anō i reira ngā mea i kōrerotia mai e koe, kia kore ai e pātaitia tuaruatia tētahi mea.
plan-besides-text = Kāore ēnei e hiahiatia mō tāu i tae mai ai. Mā ētahi atu pātai torutoru e kitea ai he aha māu.
