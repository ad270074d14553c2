# machine-drafted, not yet checked by a translator
group-fundraising = 您的筹款
fundraiser_kind-ask = 您想办什么？
fundraiser_kind-label = 筹款种类
fundraiser_kind-choice-raffle = 奖品总额不超过30,000澳元的抽奖
fundraiser_kind-choice-art_union = 奖品总额超过30,000澳元的抽奖
fundraiser_kind-choice-bingo = 宾果或housie
fundraiser_kind-choice-sweep = 抽签彩池、竞猜比赛或百人会
fundraiser_kind-choice-promotion = 推广企业的免费竞赛
fundraiser_kind-choice-collecting = 不设游戏的募款或募物
fundraiser_for-ask = 剩下的钱归谁？
fundraiser_for-label = 为谁
fundraiser_for-choice-charity = 慈善机构
fundraiser_for-choice-non_profit = 俱乐部、学校或其他非营利团体
fundraiser_for-choice-business = 企业
fundraiser_for-choice-ourselves = 只归参加者
