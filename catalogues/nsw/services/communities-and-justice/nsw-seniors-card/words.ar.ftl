# machine-drafted, not yet checked by a translator
name = بطاقة كبار السن في نيو ساوث ويلز (NSW Seniors Card)
people-also-say = بطاقة كبار السن; بطاقة المسنين; خصم لمن فوق الستين
summary = بطاقة مجانية لمن بلغ 60 عامًا أو أكثر، بأجرة أقل في النقل العام وخصومات في آلاف المتاجر.
requirement-old-enough-because = عمرك 60 عامًا أو أكثر.
requirement-old-enough-otherwise = لم تبلغ 60 عامًا بعد. يمكنك التقديم قبل عيد ميلادك بثلاثة أسابيع.
requirement-permanent-resident-because = نيو ساوث ويلز محل إقامتك الدائم.
requirement-permanent-resident-otherwise = البطاقة لمن كانت إقامته الدائمة في نيو ساوث ويلز.
promise-card-in-the-mail-tell = يمكنك استعمال البطاقة الرقمية في تطبيق Service NSW فورًا.
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف لم يتخذ القرار
outcome-card = بطاقتك
outcome-card-choice-seniors_card = NSW Seniors Card، مع أجور مخفضة في وسائل النقل العام
outcome-card-choice-senior_savers_card = NSW Senior Savers Card، مع خصومات في المتاجر وبلا أجور نقل مخفضة
outcome-opens_gold_opal = هل تفتح بطاقة Opal الذهبية؟
review-external-limit-1 = يمكنك أن تشتكي في أي وقت. بعد 12 شهرًا قد يسألك أمين المظالم لماذا انتظرت.
