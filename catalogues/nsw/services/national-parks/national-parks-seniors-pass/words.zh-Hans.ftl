# machine-drafted, not yet checked by a translator
name = 国家公园老年人年票
people-also-say = 长者国家公园年票; 老人公园折扣
summary = 持有任何州或领地老年卡（Seniors Card）的人，一辆车的年票约减价五分之一。
requirement-seniors-card-because = 您持有澳大利亚某州或领地的老年卡（Seniors Card）。
requirement-seniors-card-otherwise = 减价针对持有澳大利亚老年卡（Seniors Card）的人。
outcome-discount_percent = 年票减价
outcome-discount_percent-unit = %
retention = 结案后7年
review-by = 没有参与原决定的工作人员
review-external-limit-1 = 您可以随时投诉。超过12个月后，申诉专员可能会问您为什么等到现在。
