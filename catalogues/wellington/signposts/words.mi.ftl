# machine-drafted, not yet checked by a translator
report-a-problem-name = Kōrero ki te kaunihera mō tētahi raruraru
noise-control-name = Whakahaere hoihoi
dog-trouble-name = He kurī auau, he kurī haere noa, he kurī huaki
coupon-exemption-permit-name = Whakaaetanga mō te tūnga pūpono
parking-ticket-name = Tonoa kia tirohia anō tētahi tīkiti tūnga waka
fence-and-trees-of-neighbours-name = Ngā taiapa me ngā rākau i waenga i ngā kiritata
talk-to-a-duty-planner-name = Pātai ki te kaiwhakamahere he aha ka taea te hanga
