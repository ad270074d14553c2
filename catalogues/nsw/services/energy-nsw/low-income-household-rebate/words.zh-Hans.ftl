# machine-drafted, not yet checked by a translator
name = 低收入家庭电费补贴（Low Income Household Rebate）
people-also-say = 电费补贴; 电费减免; 低收入电费优惠; 付不起电费
summary = 为持有优惠卡的家庭减免电费。
requirement-lives-here-because = 您住在新南威尔士州。
requirement-lives-here-otherwise = 您不住在新南威尔士州。
requirement-own-account-because = 电力账户在您名下。
requirement-concession-card-because = 您持有养老金领取者优惠卡、医疗保健卡或退伍军人金卡。
requirement-concession-card-otherwise = 您没有可用于此项补贴的卡。
outcome-rebate = 补贴金额
outcome-rebate-unit = 澳元（每财政年度）
retention = 结案后7年
review-by = 没有参与原决定的工作人员
requirement-own-account-otherwise-1 = 您没有电力账户。减免通过账户发放。
requirement-own-account-otherwise-2 = 电力账户不是您的名字。打一个电话给公司就能加上您的名字。
review-external-limit-1 = 您可以随时投诉该部门。超过12个月后，申诉专员可能会问您为什么等到现在。对能源零售商的投诉，请找能源与水务申诉专员。
duty-life-support-confirm = 我们问过家中是否有人依靠设备维持生命，并按回答做了处理。
duty-main-home-only-confirm = 这项补贴只为一处住所申请。
