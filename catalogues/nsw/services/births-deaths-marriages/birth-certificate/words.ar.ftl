# machine-drafted, not yet checked by a translator
name = طلب شهادة ميلاد
summary = نسخة مصدّقة مما هو مكتوب في السجل عن الولادة. تطلبها المدارس ومكتب جوازات السفر وجهات كثيرة أخرى. لها رسم؛ انظر الرسم الحالي قبل أن تطلب.
requirement-needs-certificate-because = أنت تحتاج إلى شهادة ميلاد.
requirement-needs-certificate-otherwise = لا تحتاج إلى شهادة الآن.
requirement-on-our-register-because = الولادة أو التبنّي مسجّل في سجلنا.
requirement-on-our-register-otherwise = لا نصدّق إلا ما هو في سجلنا. للمولود الجديد، سجّل الولادة أولًا. ولمن وُلد في مكان آخر، اسأل مكتب السجل هناك.
requirement-may-have-it-because = يحق لك الحصول على هذه الشهادة.
requirement-may-have-it-otherwise = في الشهادات معلومات خاصة. للحصول على شهادة شخص آخر تحتاج إلى إذن خطي منه أو وكالة أو وصاية أو سبب وجيه آخر.
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف في السجل لم يتخذ القرار
