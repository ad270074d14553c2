# machine-drafted, not yet checked by a translator
name = الإعانة الضريبية للعائلة (Family Tax Benefit)
people-also-say = معونة العائلة; فلوس الأولاد من السنترلينك; مصروف الأطفال
summary = تساعد الحكومة الأسترالية العائلات في تكاليف تربية الأطفال. القرار لدى Services Australia. ومن يحصل عليها قد يحصل أيضًا على تخفيضات من نيو ساوث ويلز.
requirement-looks-after-a-child-because = أنت ترعى طفلًا بصفتك والدًا أو وصيًا أو مقدّم رعاية.
requirement-looks-after-a-child-otherwise = هذه الإعانة لمن يرعى طفلًا.
requirement-child-of-age-because = لديك طفل عمره أقل من 16 عامًا، أو عمره بين 16 و19 عامًا ويدرس بدوام كامل.
requirement-enough-care-because = طفل كهذا معك 35 ليلة على الأقل من كل 100.
requirement-enough-care-otherwise = يجب أن يكون الطفل الذي تُدفع له الإعانة معك 5 ليالٍ على الأقل من كل 14، أي 35 بالمئة من الوقت.
requirement-residence-because = أنت مواطن أسترالي، أو تحمل تأشيرة تُحسب.
requirement-residence-otherwise = تأشيرتك لا تُحسب. يحصل عليها المواطن وكذلك حامل التأشيرة الدائمة.
requirement-income-test-because = دخل عائلتك منخفض بما يكفي.
requirement-income-test-otherwise = عند دخل عائلتك لا تُظهر أداة Payment and Service Finder هذه الإعانة. انظر من جديد عندما ينخفض دخلك.
retention = سنتان بعد إغلاق الملف
review-by = موظف مراجعة مخوَّل في Services Australia
requirement-child-of-age-otherwise-1 = الإعانة للأطفال الذين في رعايتك. لم تخبرنا عن أي طفل.
requirement-child-of-age-otherwise-2 = الإعانة للأطفال دون 16 عامًا. من 16 إلى 19 تستمر ما داموا في المدرسة بدوام كامل.
review-external-limit-1 = بشأن الدفعات الدورية يمكنك أن تطلب في أي وقت بعد قرار موظف المراجعة. اطلب خلال 13 أسبوعًا كي لا تخسر شيئًا عن المدة السابقة. وبشأن مبلغ يُدفع مرة واحدة لديك 13 أسبوعًا.
