# machine-drafted, not yet checked by a translator
name = وصية مجانية للمتقاعدين
people-also-say = كتابة وصية; وصية مجانية; عمل وصية
summary = يكتب NSW Trustee and Guardian وصيتك بلا رسم إذا كنت تحصل على معاش كامل.
requirement-full-pension-because = تحصل على معاش الشيخوخة كاملًا (Age Pension) أو على معاش كامل من شؤون المحاربين القدامى (Veterans' Affairs).
requirement-full-pension-otherwise = لا تحصل على معاش كامل. لا يزال بإمكانك أن تُكتب وصيتك لقاء رسم.
retention = حتى إثبات الوصية، ثم 7 سنوات
review-by = موظف لم يتخذ القرار
review-external-limit-1 = يمكنك أن تشتكي في أي وقت. بعد 12 شهرًا قد يسألك أمين المظالم لماذا انتظرت.
