# machine-drafted, not yet checked by a translator
name = 新州老年卡（NSW Seniors Card）
summary = 发给60岁或以上人士的免费卡，可享公共交通优惠票价和数千家商店的折扣。
requirement-old-enough-because = 您已满60岁。
requirement-old-enough-otherwise = 您未满60岁。生日前三周起可以申请。
requirement-permanent-resident-because = 新南威尔士州是您的永久居住地。
requirement-permanent-resident-otherwise = 此卡发给永久居住在新南威尔士州的人。
requirement-little-paid-work-because = 按12个月平均计算，您每周的有偿工作不超过20小时。
requirement-little-paid-work-otherwise = 您每周的有偿工作超过20小时。Senior Savers卡适合您。
promise-card-in-the-mail-tell = 您可以立即使用Service NSW应用程序中的电子卡。
retention = 结案后7年
review-by = 没有参与原决定的工作人员
