# machine-drafted, not yet checked by a translator
group-driving = القيادة
holds_learner_licence-ask = هل لديك رخصة متعلّم من نيو ساوث ويلز؟
holds_learner_licence-label = رخصة متعلّم
holds_learner_licence-help = رخصة L، ولم تنتهِ مدتها.
holds_learner_licence-proof = رخصة المتعلّم
