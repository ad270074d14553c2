# machine-drafted, not yet checked by a translator
group-dispute = 您的纠纷
dispute_kind-ask = 关于什么？
dispute_kind-label = 纠纷类型
dispute_kind-choice-decision = 对我的决定有误，或迟迟没有决定
dispute_kind-choice-service = 受到恶劣对待、被忽视，或买到次品
dispute_kind-choice-money = 别人欠我钱，或向我多要钱
dispute_kind-choice-unequal = 因我的身份受到较差对待（歧视）
dispute_kind-choice-papers = 我想看文件或关于我的记录
dispute_decision_date-ask = 哪天得知决定？
dispute_decision_date-label = 决定日期
dispute_decision_date-help = 信件或电子邮件上的日期。期限从这天算起。
