# machine-drafted, not yet checked by a translator
group-learning = تعلّم القيادة
learner_age-ask = كم عمر من يتعلم؟
learner_age-label = عمر المتعلم
learner_age-choice-under_16 = دون 16
learner_age-choice-age_16 = 16
learner_age-choice-age_17_to_24 = 17 إلى 24
learner_age-choice-from_25 = 25 أو أكثر
learner_stage-ask = أين أنت في الطريق؟
learner_stage-label = مرحلة التعلم
learner_stage-choice-before_ls = ليست لدي رخصة بعد
learner_stage-choice-has_ls = لدي رخصة L
learner_stage-choice-ready = أكاد أكون جاهزًا لاختبار القيادة
learner_stage-choice-has_ps = لدي رخصة P
learner_stage-choice-overseas = لدي رخصة من بلد آخر
