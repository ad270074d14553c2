# machine-drafted, not yet checked by a translator
name = تصريح سنوي للحدائق الوطنية لكبار السن
people-also-say = تصريح الحدائق الوطنية لكبار السن; خصم الحدائق للكبار
summary = نحو خُمس السعر يُخصم من التصريح السنوي لسيارة، لمن لديه بطاقة كبار السن (Seniors Card) من أي ولاية أو إقليم.
requirement-seniors-card-because = لديك بطاقة كبار السن (Seniors Card) من ولاية أو إقليم أسترالي.
requirement-seniors-card-otherwise = التخفيض لمن لديه بطاقة كبار السن الأسترالية (Seniors Card).
outcome-discount_percent = التخفيض على التصريح السنوي
outcome-discount_percent-unit = بالمئة
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف لم يتخذ القرار
review-external-limit-1 = يمكنك أن تشتكي في أي وقت. بعد 12 شهرًا قد يسألك أمين المظالم لماذا انتظرت.
