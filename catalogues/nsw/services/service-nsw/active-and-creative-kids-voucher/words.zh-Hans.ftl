# machine-drafted, not yet checked by a translator
name = 儿童活动补助券（Active and Creative Kids）
summary = 每年两张、每张50澳元的补助券，帮助在校孩子参加体育、音乐、艺术或其他活动。
requirement-family-payment-because = 您家领取家庭税务补助（Family Tax Benefit）。
requirement-family-payment-otherwise = 补助券只发给领取家庭税务补助（Family Tax Benefit）的家庭。
requirement-looks-after-a-child-because = 您是孩子的父母、监护人或照顾者。
requirement-looks-after-a-child-otherwise = 只有父母、监护人或照顾者可以领取补助券。
requirement-a-child-qualifies-because = 至少有一个孩子住在新南威尔士州，年龄在四岁半至18岁之间，正在上学，有Medicare，并且今年还有补助券可领。
requirement-a-child-qualifies-otherwise = 没有孩子同时符合居住、年龄、就学和Medicare的条件，或今年的两张补助券都已领取。
outcome-vouchers_left_this_year = 本日历年剩余补助券的价值
outcome-vouchers_left_this_year-unit = 澳元
retention = 结案后7年
review-by = 没有参与原决定的工作人员
