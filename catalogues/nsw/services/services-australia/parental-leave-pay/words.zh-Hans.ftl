# machine-drafted, not yet checked by a translator
name = 育儿假津贴（Parental Leave Pay）
people-also-say = 带薪产假; 产假工资; 陪产假; 育儿假津贴
summary = 您在家照顾新生或新领养的孩子期间，澳大利亚政府向您发放津贴。由Services Australia决定。最早可在预产期前3个月申请。
requirement-new-baby-because = 宝宝即将出生，或在过去两年内出生。
requirement-new-baby-otherwise = 津贴只适用于有新孩子后的头两年。
requirement-residence-because = 您是澳大利亚公民，或持有符合条件的签证。
requirement-residence-otherwise = 您的签证不符合条件。公民可以领取，永久签证持有人也可以。
requirement-work-test-because = 您在宝宝到来前的工作时间足够。
requirement-work-test-otherwise = 您在之前几个月的工作时间不够。请向Services Australia询问例外情况，或改申请新生儿首付补助（Newborn Upfront Payment）。
requirement-income-test-because = 您的收入或双方合计收入足够低。
requirement-income-test-otherwise = 您的收入超过限额，双方合计也超过。您的雇主仍可能支付育儿假工资。
outcome-days_to_share = 父母双方合计可为这个孩子领取的津贴天数
outcome-days_to_share-unit = 天
retention = 结案后2年
review-by = Services Australia的授权复核人员
review-external-limit-1 = 复核人员的信上写明您最晚哪天可以向仲裁庭申请。请尽快申请。
