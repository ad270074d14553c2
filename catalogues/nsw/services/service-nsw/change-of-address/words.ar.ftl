# machine-drafted, not yet checked by a translator
name = تغيير العنوان
people-also-say = تغيير العنوان; عنوان جديد; تحديث العنوان; نقلنا بيت
summary = أبلغنا مرة واحدة. ننقل عنوانك الجديد إلى الجهات التي تختارها، وليس إلى غيرها.
requirement-moving-because = انتقلت إلى بيت آخر، أو ستنتقل قريبًا.
requirement-moving-otherwise = لم تخبرنا بأنك ستنتقل.
requirement-yours-to-change-because = هذا عنوانك، أو عنوان شخص يحق لك أن تنوب عنه.
requirement-yours-to-change-otherwise = على من انتقل أن يخبرنا. ويمكنه أيضًا أن يكلّفك بالتصرف نيابة عنه.
requirement-safe-to-pass-on-because = يمكن نقل عنوانك بأمان.
requirement-safe-to-pass-on-otherwise = لا نخبر أحدًا بهذه الطريقة. يتصل بك موظف مدرّب في وقت ورقم آمنين، ويرتّب الأمر مع كل جهة بسرّية.
outcome-tell_transport_by = يجب إبلاغ Transport for NSW قبل نهاية يوم
promise-pass-on-tell = أي الجهات لا تعرف بعد، وكيف تتواصل معها
retention = سنتان بعد إغلاق الملف
review-by = مسؤول خصوصية لم يتولَّ التغيير
