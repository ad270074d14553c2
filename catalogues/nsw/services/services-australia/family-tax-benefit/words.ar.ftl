# machine-drafted, not yet checked by a translator
name = الإعانة الضريبية للعائلة (Family Tax Benefit)
summary = تساعد الحكومة الأسترالية العائلات في تكاليف تربية الأطفال. القرار لدى Services Australia. ومن يحصل عليها قد يحصل أيضًا على تخفيضات من نيو ساوث ويلز.
requirement-looks-after-a-child-because = أنت ترعى طفلًا بصفتك والدًا أو وصيًا أو مقدّم رعاية.
requirement-looks-after-a-child-otherwise = هذه الإعانة لمن يرعى طفلًا.
requirement-child-of-age-because = لديك طفل عمره أقل من 16 عامًا، أو عمره بين 16 و19 عامًا ويدرس بدوام كامل.
requirement-child-of-age-otherwise = هذه الإعانة للأطفال دون 16 عامًا، وللطلاب بين 16 و19 عامًا الذين يدرسون بدوام كامل.
requirement-enough-care-because = يكون الطفل معك 35 يومًا على الأقل من كل 100 يوم.
requirement-enough-care-otherwise = يجب أن يكون الطفل معك 35 يومًا على الأقل من كل 100 يوم.
requirement-residence-because = أنت مواطن أسترالي، أو تحمل تأشيرة تُحسب.
requirement-residence-otherwise = يجب أن تكون مواطنًا أستراليًا، أو تحمل تأشيرة دائمة أو تأشيرة أخرى تُحسب.
requirement-income-test-because = دخل عائلتك أقل من الحد.
requirement-income-test-otherwise = دخل عائلتك أعلى من الحد.
retention = سنتان بعد إغلاق الملف
review-by = موظف مراجعة مخوَّل في Services Australia
