# machine-drafted, not yet checked by a translator
name = طلب شهادة ميلاد
people-also-say = شهادة ميلاد; نسخة من شهادة الميلاد; ضاعت شهادة الميلاد
summary = نسخة مصدّقة مما هو مكتوب في السجل عن الولادة. تطلبها المدارس ومكتب جوازات السفر وجهات كثيرة أخرى. لها رسم؛ انظر الرسم الحالي قبل أن تطلب.
requirement-needs-certificate-because = أنت تحتاج إلى شهادة ميلاد.
requirement-needs-certificate-otherwise = لا تحتاج إلى شهادة الآن.
requirement-on-our-register-because = الولادة أو التبنّي مسجّل في سجلنا.
requirement-may-have-it-because = يحق لك الحصول على هذه الشهادة.
requirement-may-have-it-otherwise = الشهادات تحوي أمورًا خاصة. لشهادة شخص آخر أحضر إذنه الخطي. وتُقبل أيضًا الوكالة والوصاية.
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف في السجل لم يتخذ القرار
requirement-on-our-register-otherwise-1 = يجب تسجيل ولادة طفلك أولًا. تطلب الشهادة على الاستمارة نفسها، فلا يضيع شيء.
requirement-on-our-register-otherwise-2 = لا نصدّق إلا ما هو مدوّن في سجل نيو ساوث ويلز. اسأل دائرة السجل في مكان تسجيل الولادة.
