# machine-drafted, not yet checked by a translator
name = دورة Safer Drivers Course المجانية
people-also-say = دورة القيادة الآمنة; دورة سواقة آمنة; ساعات السواقة; دورة سياقة مجانية
summary = مكان مجاني في دورة Safer Drivers Course للمتعلمين الشباب الذين لديهم بطاقة تخفيض أو هم من الرعاية البديلة. تضيف 20 ساعة إلى دفتر القيادة.
requirement-learner-licence-because = لديك رخصة متعلّم من نيو ساوث ويلز.
requirement-learner-licence-otherwise = ليست لديك رخصة متعلّم من نيو ساوث ويلز.
requirement-right-age-because = عمرك 16 عامًا على الأقل ودون 25.
requirement-right-age-otherwise-1 = لم تبلغ 16 عامًا بعد.
requirement-right-age-otherwise-2 = الدورة للمتعلمين حتى اليوم السابق لبلوغهم 25 عامًا.
requirement-fifty-hours-because = دفتر القيادة يُظهر 50 ساعة على الأقل على الطريق.
requirement-fifty-hours-otherwise = دفتر القيادة لا يُظهر بعد 50 ساعة على الطريق. الساعات الإضافية الممنوحة لا تُحسب.
requirement-card-or-care-because = لديك بطاقة الرعاية الصحية (Health Care Card) أو بطاقة تخفيض المتقاعدين (Pensioner Concession Card)، أو أنت الآن أو كنت في الرعاية البديلة.
requirement-card-or-care-otherwise = الأماكن المجانية للمتعلمين الذين لديهم بطاقة تخفيض وللشباب من الرعاية البديلة. يمكنك أن تدفع لقاء مكان.
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف لم يتخذ القرار
review-external-limit-1 = يمكنك أن تشتكي في أي وقت. بعد 12 شهرًا قد يسألك أمين المظالم لماذا انتظرت.
