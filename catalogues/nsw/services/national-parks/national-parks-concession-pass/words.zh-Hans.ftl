# machine-drafted, not yet checked by a translator
name = 国家公园优惠通行证（免费）
people-also-say = 国家公园免费证; 养老金国家公园优惠; 残疾人国家公园证
summary = 养老金领取者、退伍军人及其遗孀或鳏夫可免费驾车进入国家公园一年。
requirement-pensioner-or-veteran-because = 您持有可免费入园的卡。
requirement-pensioner-or-veteran-otherwise-1 = 老年卡（Seniors Card）可让年票减价，但不能免费。
requirement-pensioner-or-veteran-otherwise-2 = 您的卡都不能免费入园。养老金领取者优惠卡（Pensioner Concession Card）和退伍军人卡（Veteran Card）可以。
promise-decide-tell = 通行证到达之前，请在公园门口出示您的卡和收据。
retention = 结案后7年
review-by = 没有参与原决定的工作人员
review-external-limit-1 = 您可以随时投诉。超过12个月后，申诉专员可能会问您为什么等到现在。
