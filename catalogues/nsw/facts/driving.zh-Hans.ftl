# machine-drafted, not yet checked by a translator
group-driving = 驾驶
holds_learner_licence-ask = 您持有新州学习驾照吗？
holds_learner_licence-label = 学习驾照
holds_learner_licence-help = 即L牌，且没有过期。
holds_learner_licence-proof = 学习驾照
