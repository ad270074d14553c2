# machine-drafted, not yet checked by a translator
name = بطاقة أوبال الذهبية لكبار السن والمتقاعدين (Gold Senior/Pensioner Opal)
people-also-say = بطاقة أوبال الذهبية; مواصلات رخيصة لكبار السن; بطاقة باص للمتقاعدين
summary = بطاقة أوبال تتيح لكبار السن والمتقاعدين التنقّل طوال اليوم بسعر واحد منخفض.
requirement-senior-or-pensioner-because = لديك بطاقة كبار السن، أو تستوفي شروط NSW Seniors Card، أو أنت متقاعد.
promise-card-in-the-mail-tell = أظهر بطاقة كبار السن أو بطاقة المعاش وسافر بالأجرة المخفَّضة إلى أن تصل.
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف لم يتخذ القرار
requirement-senior-or-pensioner-otherwise-1 = تعمل بأجر أكثر من 20 ساعة في الأسبوع. تأتي بطاقة Opal الذهبية مع Seniors Card لا مع Senior Savers Card.
requirement-senior-or-pensioner-otherwise-2 = ليست لديك أي من البطاقات التي تفتح بطاقة Opal هذه. وهي لمن موطنهم الدائم نيو ساوث ويلز.
requirement-senior-or-pensioner-otherwise-3 = ليست لديك أي من البطاقات التي تفتح بطاقة Opal هذه. من سن 60 قد تحصل عليها مع Seniors Card.
review-external-limit-1 = يمكنك أن تشتكي في أي وقت. بعد 12 شهرًا قد يسألك أمين المظالم لماذا انتظرت.
