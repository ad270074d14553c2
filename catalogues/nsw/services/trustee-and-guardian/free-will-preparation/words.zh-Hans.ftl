# machine-drafted, not yet checked by a translator
name = 为养老金领取者免费立遗嘱
people-also-say = 立遗嘱; 免费写遗嘱; 写遗嘱
summary = 如果您领取全额养老金，NSW Trustee and Guardian免费为您写遗嘱。
requirement-full-pension-because = 您领取全额养老金（Age Pension）或退伍军人事务部的全额养老金。
requirement-full-pension-otherwise = 您没有领取全额养老金。您仍可付费立遗嘱。
retention = 直至遗嘱认证，之后7年
review-by = 没有参与原决定的工作人员
review-external-limit-1 = 您可以随时投诉。超过12个月后，申诉专员可能会问您为什么等到现在。
