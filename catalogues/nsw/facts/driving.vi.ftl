# machine-drafted, not yet checked by a translator
group-driving = Lái xe
holds_learner_licence-ask = Quý vị có bằng lái tập sự (learner licence) của NSW không?
holds_learner_licence-label = Bằng lái tập sự
holds_learner_licence-help = Bằng L, và còn hạn.
holds_learner_licence-proof = Bằng lái tập
