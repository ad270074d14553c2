# machine-drafted, not yet checked by a translator
group-learning = 学开车
learner_age-ask = 学车的人多大？
learner_age-label = 学车者年龄
learner_age-choice-under_16 = 未满16岁
learner_age-choice-age_16 = 16岁
learner_age-choice-age_17_to_24 = 17至24岁
learner_age-choice-from_25 = 25岁或以上
learner_stage-ask = 您到哪一步了？
learner_stage-label = 学车阶段
learner_stage-choice-before_ls = 我还没有驾照
learner_stage-choice-has_ls = 我有L牌
learner_stage-choice-ready = 我快要路考了
learner_stage-choice-has_ps = 我有P牌
learner_stage-choice-overseas = 我有外国驾照
