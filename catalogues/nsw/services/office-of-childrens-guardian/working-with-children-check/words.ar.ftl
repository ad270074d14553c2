# machine-drafted, not yet checked by a translator
name = فحص العمل مع الأطفال (Working with Children Check)
summary = فحص يحافظ على سلامة الأطفال. تحتاج إليه قبل أن تعمل أو تتطوّع مع الأطفال. مدته 5 سنوات. المتطوّعون لا يدفعون شيئًا؛ ومن يعمل بأجر ينظر الرسم الحالي.
requirement-works-with-children-because = ستعمل أو تتطوّع مع الأطفال.
requirement-works-with-children-otherwise = لا تحتاج إلى الفحص إلا إذا كنت تعمل أو تتطوّع مع الأطفال.
requirement-old-enough-because = عمرك 18 عامًا أو أكثر.
requirement-old-enough-otherwise = القانون لا يطلب الفحص دون 18 عامًا. قدّم الطلب عندما تبلغ 18 عامًا.
requirement-needs-check-because = عملك غير معفى.
requirement-needs-check-otherwise = القانون يعفي ما تقوم به. لا تحتاج إلى فحص، لكن المدرسة أو النادي قد يطلب منك التوقيع على قواعده.
requirement-not-disqualified-because = لا توجد جريمة تمنعك من العمل مع الأطفال.
requirement-not-disqualified-otherwise = لا يسمح القانون بالتصريح بعد جريمة كهذه، أو ما دام الاتهام قائمًا. لا يجوز لك العمل مع الأطفال. اسألنا عن إعادة التقييم، واستشر محاميًا.
requirement-no-embargo-because = لم يُرفض طلبك في آخر 5 سنوات.
requirement-no-embargo-otherwise = بعد الرفض تنتظر 5 سنوات، إلا إذا تغيّر أمر ينص عليه القانون. اسألنا هل ينطبق ذلك عليك.
outcome-fee_is_due = عليك رسم
promise-decide-after-risk-assessment-tell = ما الذي ما زال يجب معرفته، ومن مَن
retention = 10 سنوات بعد إغلاق الملف
review-by = مراجع داخلي في مكتب حامي الأطفال لم يتخذ القرار
