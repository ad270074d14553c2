# machine-drafted, not yet checked by a translator
group-crime = 发生了什么
crime_kind-ask = 发生了什么事？
crime_kind-label = 发生的事
crime_kind-help = 您不必说得比愿意的更多。这决定谁能先帮助您。
crime_kind-choice-hurt = 有人伤害或抢劫了我
crime_kind-choice-sexual = 与性有关
crime_kind-choice-threats = 有人威胁或跟踪我
crime_kind-choice-theft = 东西被偷，或住家、汽车被闯入
crime_kind-choice-damage = 东西被损坏
crime_kind-choice-scam = 我在网上或电话里受骗
crime_reported-ask = 警方知道了吗？
crime_reported-label = 警方已知
