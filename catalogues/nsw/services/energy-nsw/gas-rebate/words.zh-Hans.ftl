# machine-drafted, not yet checked by a translator
name = 新州燃气补贴（NSW Gas Rebate）
summary = 为持有优惠卡的家庭减免燃气费，瓶装气也适用。
requirement-lives-here-because = 您住在新南威尔士州。
requirement-lives-here-otherwise = 您不住在新南威尔士州。
requirement-uses-gas-because = 您支付家中的燃气费：账户在您名下，或通过物业（strata）、村或园区，或使用瓶装气。
requirement-uses-gas-otherwise = 您不支付家中的燃气费，或燃气账户不在您名下。
requirement-concession-card-because = 您持有可用于此项补贴的优惠卡。
requirement-concession-card-otherwise = 您没有可用于此项补贴的优惠卡。
requirement-not-yet-paid-because = 您家本财政年度还没有领取这项补贴。
requirement-not-yet-paid-otherwise = 您家本财政年度已领取这项补贴。7月1日起可以再次申请。
outcome-rebate = 补贴金额
outcome-rebate-unit = 澳元（每财政年度）
outcome-credited_by_retailer = 由能源零售商从账单中扣减
outcome-paid_to_bank = 由我们存入您的银行账户
retention = 结案后7年
review-by = 没有参与原决定的工作人员
