# machine-drafted, not yet checked by a translator
group-learning = Học lái xe
learner_age-ask = Người học bao nhiêu tuổi?
learner_age-label = Tuổi người học
learner_age-choice-under_16 = Dưới 16
learner_age-choice-age_16 = 16
learner_age-choice-age_17_to_24 = 17 đến 24
learner_age-choice-from_25 = 25 trở lên
learner_stage-ask = Quý vị đang ở bước nào?
learner_stage-label = Giai đoạn học
learner_stage-choice-before_ls = Tôi chưa có bằng
learner_stage-choice-has_ls = Tôi có bằng L
learner_stage-choice-ready = Tôi sắp thi lái
learner_stage-choice-has_ps = Tôi có bằng P
learner_stage-choice-overseas = Tôi có bằng lái của nước khác
