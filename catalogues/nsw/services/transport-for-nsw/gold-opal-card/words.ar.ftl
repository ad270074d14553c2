# machine-drafted, not yet checked by a translator
name = بطاقة أوبال الذهبية لكبار السن والمتقاعدين (Gold Senior/Pensioner Opal)
summary = بطاقة أوبال تتيح لكبار السن والمتقاعدين التنقّل طوال اليوم بسعر واحد منخفض.
requirement-senior-or-pensioner-because = لديك بطاقة كبار السن، أو تستوفي شروط NSW Seniors Card، أو أنت متقاعد.
requirement-senior-or-pensioner-otherwise = ليست لديك أي بطاقة تؤهلك لهذه البطاقة، ولا تستوفي شروط NSW Seniors Card.
promise-card-in-the-mail-tell = أظهر بطاقة كبار السن أو بطاقة المعاش وسافر بالأجرة المخفَّضة إلى أن تصل.
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف لم يتخذ القرار
