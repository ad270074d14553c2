# machine-drafted, not yet checked by a translator
name = تغيير العنوان
summary = أبلغنا مرة واحدة. ننقل عنوانك الجديد إلى الجهات التي تختارها، وليس إلى غيرها.
requirement-moving-because = انتقلت إلى بيت آخر، أو ستنتقل قريبًا.
requirement-moving-otherwise = لم تخبرنا بأنك ستنتقل.
requirement-yours-to-change-because = هذا عنوانك، أو عنوان شخص يحق لك أن تنوب عنه.
requirement-yours-to-change-otherwise = لا يغيّر العنوان إلا صاحبه أو من يحق له أن ينوب عنه.
requirement-safe-to-pass-on-because = يمكن نقل عنوانك بأمان.
requirement-safe-to-pass-on-otherwise = لن ننقل عنوانك بهذه الطريقة. سيتصل بك موظف مدرَّب ويرتّب الأمر مع كل جهة بسرّية.
outcome-tell_transport_by = يجب إبلاغ Transport for NSW قبل نهاية يوم
promise-pass-on-tell = أي الجهات لا تعرف بعد، وكيف تتواصل معها
retention = سنتان بعد إغلاق الملف
review-by = مسؤول خصوصية لم يتولَّ التغيير
