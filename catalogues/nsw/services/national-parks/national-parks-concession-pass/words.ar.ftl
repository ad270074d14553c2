# machine-drafted, not yet checked by a translator
name = تصريح مجاني للحدائق الوطنية
people-also-say = دخول مجاني للحدائق الوطنية للمتقاعدين; تصريح الحدائق المخفض
summary = دخول مجاني بالسيارة إلى الحدائق الوطنية لمدة سنة، للمتقاعدين وللمحاربين القدامى وأراملهم.
requirement-pensioner-or-veteran-because = لديك بطاقة تعطي دخولًا مجانيًا.
requirement-pensioner-or-veteran-otherwise-1 = بطاقة كبار السن (Seniors Card) تخفّض سعر التصريح السنوي، ولا تعطي تصريحًا مجانيًا.
requirement-pensioner-or-veteran-otherwise-2 = لا تعطيك أي من بطاقاتك دخولًا مجانيًا. بطاقة تخفيض المتقاعدين (Pensioner Concession Card) تعطيه وكذلك بطاقة المحاربين القدامى (Veteran Card).
promise-decide-tell = أبرز بطاقتك والإيصال عند باب الحديقة حتى يصل التصريح.
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف لم يتخذ القرار
review-external-limit-1 = يمكنك أن تشتكي في أي وقت. بعد 12 شهرًا قد يسألك أمين المظالم لماذا انتظرت.
