# machine-drafted, not yet checked by a translator
name = 新州老年卡（NSW Seniors Card）
people-also-say = 长者卡; 老年卡; 老人优惠卡; 六十岁以上优惠
summary = 发给60岁或以上人士的免费卡，可享公共交通优惠票价和数千家商店的折扣。
requirement-old-enough-because = 您已满60岁。
requirement-old-enough-otherwise = 您未满60岁。生日前三周起可以申请。
requirement-permanent-resident-because = 新南威尔士州是您的永久居住地。
requirement-permanent-resident-otherwise = 此卡发给永久居住在新南威尔士州的人。
promise-card-in-the-mail-tell = 您可以立即使用Service NSW应用程序中的电子卡。
retention = 结案后7年
review-by = 没有参与原决定的工作人员
outcome-card = 您的卡
outcome-card-choice-seniors_card = NSW Seniors Card，可享公交优惠票价
outcome-card-choice-senior_savers_card = NSW Senior Savers Card，可享商店折扣，不含公交优惠
outcome-opens_gold_opal = 可以申领金Opal卡吗？
review-external-limit-1 = 您可以随时投诉。超过12个月后，申诉专员可能会问您为什么等到现在。
