# machine-drafted, not yet checked by a translator
name = 免费安全驾驶课程（Safer Drivers Course）
people-also-say = 安全驾驶课程; 免费安全驾驶课; 抵学车小时
summary = 持优惠卡或来自家外照护的年轻学车者可免费参加Safer Drivers Course。课程为驾驶日志增加20小时。
requirement-learner-licence-because = 您持有新州学习驾照。
requirement-learner-licence-otherwise = 您没有新州学习驾照。
requirement-right-age-because = 您已满16岁，未满25岁。
requirement-right-age-otherwise-1 = 您还未满16岁。
requirement-right-age-otherwise-2 = 课程针对25岁生日前一天为止的学车者。
requirement-fifty-hours-because = 您的驾驶日志上有至少50小时的路上驾驶。
requirement-fifty-hours-otherwise = 您的驾驶日志上还没有50小时的路上驾驶。奖励小时不算。
requirement-card-or-care-because = 您持有医疗保健卡（Health Care Card）或养老金领取者优惠卡（Pensioner Concession Card），或者您现在或曾经在家外照护中。
requirement-card-or-care-otherwise = 免费名额留给持优惠卡的学车者和来自家外照护的年轻人。您可以自费参加。
retention = 结案后7年
review-by = 没有参与原决定的工作人员
review-external-limit-1 = 您可以随时投诉。超过12个月后，申诉专员可能会问您为什么等到现在。
