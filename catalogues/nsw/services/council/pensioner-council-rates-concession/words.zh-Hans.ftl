# machine-drafted, not yet checked by a translator
name = 养老金领取者市政费减免
people-also-say = 市政费减免; 地税优惠; 养老金领取者市政费折扣
summary = 拥有自己住房的养老金领取者，市政费和家庭垃圾费每年最多减免250澳元。
requirement-pays-rates-because = 您须为这处住房缴纳市政费。
requirement-pays-rates-otherwise-1 = 您是租房住，市政费由房东缴纳。
requirement-pays-rates-otherwise-2 = 市政费通知单上没有您的名字。
requirement-main-home-because = 这是您唯一或主要的住处。
requirement-main-home-otherwise = 这不是您主要的住处。
requirement-pensioner-because = 您持有符合条件的养老金领取者卡。
requirement-pensioner-otherwise-1 = 医疗保健卡（Health Care Card）不能用于市政费。养老金领取者优惠卡（Pensioner Concession Card）可以。
requirement-pensioner-otherwise-2 = 您没有符合条件的养老金领取者卡。
outcome-reduction = 市政费和垃圾费减免额
outcome-reduction-unit = 澳元（每年）
promise-decide-tell = 在我们作出决定之前，有争议的部分不收利息。
retention = 结案后7年
review-by = 没有参与原决定的工作人员
review-external-limit-1 = 您可以随时投诉。超过12个月后，申诉专员可能会问您为什么等到现在。
