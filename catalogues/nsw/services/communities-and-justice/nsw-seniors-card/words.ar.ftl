# machine-drafted, not yet checked by a translator
name = بطاقة كبار السن في نيو ساوث ويلز (NSW Seniors Card)
summary = بطاقة مجانية لمن بلغ 60 عامًا أو أكثر، بأجرة أقل في النقل العام وخصومات في آلاف المتاجر.
requirement-old-enough-because = عمرك 60 عامًا أو أكثر.
requirement-old-enough-otherwise = لم تبلغ 60 عامًا بعد. يمكنك التقديم قبل عيد ميلادك بثلاثة أسابيع.
requirement-permanent-resident-because = نيو ساوث ويلز محل إقامتك الدائم.
requirement-permanent-resident-otherwise = البطاقة لمن كانت إقامته الدائمة في نيو ساوث ويلز.
requirement-little-paid-work-because = لا تعمل بأجر أكثر من 20 ساعة في الأسبوع، في المتوسط خلال 12 شهرًا.
requirement-little-paid-work-otherwise = تعمل بأجر أكثر من 20 ساعة في الأسبوع. بطاقة Senior Savers هي المناسبة لك.
promise-card-in-the-mail-tell = يمكنك استعمال البطاقة الرقمية في تطبيق Service NSW فورًا.
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف لم يتخذ القرار
