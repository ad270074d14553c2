# machine-drafted, not yet checked by a translator
name = تجديد تسجيل مركبة
people-also-say = تجديد تسجيل السيارة; تجديد الريجو; انتهى تسجيل السيارة
summary = أبقِ مركبتك قانونية على الطريق. تحتاج إلى تأمين green slip، وإلى فحص سلامة إذا كانت المركبة قديمة. انظر الرسم الحالي في إشعارك؛ كثير من المتقاعدين لا يدفعون شيئًا عن مركبة خاصة واحدة.
requirement-wants-to-renew-because = تريد تجديد تسجيل.
requirement-wants-to-renew-otherwise = لم تطلب تجديد تسجيل.
requirement-yours-because = المركبة مسجّلة باسمك، أو يحق لك أن تنوب عن صاحبها.
requirement-yours-otherwise = يجدّد من سُجّلت المركبة باسمه. إذا اشتريتها فانقلها إلى اسمك أولًا.
requirement-within-three-months-because = التسجيل سارٍ، أو لم يمضِ على انتهائه أكثر من 3 أشهر.
requirement-within-three-months-otherwise = انتهى التسجيل منذ أكثر من 3 أشهر وأُلغي. سجّل المركبة من جديد، مع فحص كامل لها (blue slip).
requirement-insured-because = لديك تأمين green slip.
requirement-insured-otherwise = اشترِ تأمين green slip أولًا. فهو يدفع لمن يُصاب في حادث.
requirement-safe-because = نجحت المركبة في فحص السلامة، أو لا تحتاج إليه.
requirement-safe-otherwise = يجب أن تنجح المركبة أولًا في فحص السلامة (pink slip).
retention = 7 سنوات بعد إغلاق الملف
outcome-what_you_pay = ما تدفعه
outcome-what_you_pay-choice-full = الرسم والضريبة المذكوران في إشعار التجديد
outcome-what_you_pay-choice-nothing = لا رسم تسجيل ولا ضريبة. وتشتري تأمين green slip
