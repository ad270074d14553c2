# machine-drafted, not yet checked by a translator

renewals-title = Whakahou
renewals-lead = Ngā mea kei a koe nō ngā tari tūmatanui, me te rā ka mutu. Tata ki te rua miniti te whakahou: ka whakakīia e mātou ngā mea e mōhiotia ana, māu e tiro.
renewals-none = Kāore mātou e mōhio ki tētahi mea kei a koe ka mutu.
renewals-sign-in-text = Takiuru kia kite i ō raihana me ō rēhitatanga, me te rā ka mutu.
renewals-ends = Ka mutu i te { $day }
renewals-ended = I mutu i te { $day }
renewals-left = { $left ->
    [0] Ka mutu i tēnei rā
    [1] { $left } rā e toe ana
   *[other] { $left } rā e toe ana
}
renewals-tag-later = Kāore anō he mahi
renewals-tag-ended = Kua mutu
renewals-tag-sent = Kua tukuna te whakahoutanga
renewals-see-case = Tirohia kei te pēhea
renewals-renew = Whakahou
renewals-go-on = Haere tonu ki tō whakahoutanga
renewals-others-heading = Whakahou i tētahi atu mea
renewals-others-text = Kāore koe e mate ki te takiuru. Ka nui ake ngā pātai.
renewals-preferences = Kōwhiria me pēhea mātou e toro atu ai ki a koe
