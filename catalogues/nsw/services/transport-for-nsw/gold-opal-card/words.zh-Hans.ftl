# machine-drafted, not yet checked by a translator
name = 长者/养老金领取者金色Opal卡（Gold Senior/Pensioner Opal）
people-also-say = 金色opal卡; 老人公交卡; 老年人坐车优惠
summary = 让老年人和养老金领取者以一个低价全天乘车的Opal卡。
requirement-senior-or-pensioner-because = 您持有老年卡，或符合新州老年卡（NSW Seniors Card）的条件，或是养老金领取者。
promise-card-in-the-mail-tell = 卡片寄到之前，请出示老年卡或养老金卡，以优惠票价乘车。
retention = 结案后7年
review-by = 没有参与原决定的工作人员
requirement-senior-or-pensioner-otherwise-1 = 您每周有薪工作超过20小时。金Opal卡随Seniors Card发放，不随Senior Savers Card。
requirement-senior-or-pensioner-otherwise-2 = 您没有可申领此卡的卡。它适合常住新州的人。
requirement-senior-or-pensioner-otherwise-3 = 您没有可申领此卡的卡。60岁起可凭Seniors Card领取。
review-external-limit-1 = 您可以随时投诉。超过12个月后，申诉专员可能会问您为什么等到现在。
