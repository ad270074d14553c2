# machine-drafted, not yet checked by a translator
name = 家庭能源补贴（Family Energy Rebate）
summary = 为领取过家庭税务补助（Family Tax Benefit）的家庭减免电费。
requirement-lives-here-because = 您住在新南威尔士州。
requirement-lives-here-otherwise = 您不住在新南威尔士州。
requirement-family-payment-because = 您领取了上一财政年度的家庭税务补助（Family Tax Benefit）。
requirement-family-payment-otherwise = 您没有领取家庭税务补助（Family Tax Benefit），或Services Australia尚未结算。
requirement-own-account-because = 电力账户在您名下。
requirement-own-account-otherwise = 电力账户不在您名下。
outcome-rebate = 补贴金额
outcome-rebate-unit = 澳元（每财政年度）
outcome-credited_by_retailer = 由能源零售商从账单中扣减
outcome-credit_on_bill = 能源零售商账单的扣减金额
outcome-credit_on_bill-unit = 澳元（每财政年度）
retention = 结案后7年
review-by = 没有参与原决定的工作人员
