# machine-drafted, not yet checked by a translator
name = تخفيض رسوم البلدية للمتقاعدين
people-also-say = خصم رسوم البلدية للمتقاعدين; تخفيض رسوم المجلس; مساعدة برسوم البلدية
summary = حتى 250 دولارًا في السنة تُخصم من رسوم البلدية ورسم نفايات البيت، للمتقاعدين الذين يملكون بيتهم.
requirement-pays-rates-because = عليك أن تدفع رسوم البلدية عن البيت.
requirement-pays-rates-otherwise-1 = أنت تستأجر بيتك، لذلك يدفع المالك رسوم البلدية.
requirement-pays-rates-otherwise-2 = اسمك ليس على إشعار رسوم البلدية.
requirement-main-home-because = البيت هو المكان الوحيد أو الأساسي الذي تسكن فيه.
requirement-main-home-otherwise = البيت ليس المكان الأساسي الذي تسكن فيه.
requirement-pensioner-because = لديك بطاقة متقاعدين تُحسب.
requirement-pensioner-otherwise-1 = بطاقة الرعاية الصحية (Health Care Card) لا تُحسب لرسوم البلدية. بطاقة تخفيض المتقاعدين (Pensioner Concession Card) تُحسب.
requirement-pensioner-otherwise-2 = ليست لديك بطاقة متقاعدين تُحسب.
outcome-reduction = ما يُخصم من الرسوم ورسم النفايات
outcome-reduction-unit = دولار أسترالي في السنة
promise-decide-tell = لا تُحسب فائدة على الجزء المختلف عليه حتى نقرّر.
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف لم يتخذ القرار
review-external-limit-1 = يمكنك أن تشتكي في أي وقت. بعد 12 شهرًا قد يسألك أمين المظالم لماذا انتظرت.
