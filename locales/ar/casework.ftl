# العمل على المعاملات كما يراه الناس: المتأثرون وما يكتبونه، والخطوات، والآراء، ونقل المعاملة.

## من يتأثر بالأمر
submission-title = { $service }: ما هو مخطط له بالقرب منك
submission-decision-reviewed = أُعيد النظر في القرار الأول، وحلّ هذا القرار محله.
submission-introduction = تسألك { $agency } عن رأيك قبل أن تقرر. لست ملزمًا بالإجابة.
submission-planned-heading = ما هو مخطط له
submission-planned-none = اطلب من { $agency } أن تعرض عليك ما هو مخطط له.
submission-own-heading = ما كتبته
submission-own-text = وصلنا ما كتبته. سيوضح القرار كيف تم الرد على كلامك، ويمكنك قراءته هنا.
submission-number = الملاحظة { $n }
submission-sent-by-sign = أُرسل شيء من خلال هذه اللافتة، وهو لدى الجهة.
submission-others-heading = ما كتبه آخرون
submission-answer-heading = كيف تم الرد عليه
submission-form-heading = اكتب إلينا
submission-until = يمكنك الكتابة حتى { $day }.
submission-is-late = انتهى وقت الكتابة. لا يزال بإمكانك الكتابة، وسنحفظ ما تكتبه ونشير إلى أنه متأخر، والموظف يقرر إلى أي حد يمكن أخذه في الاعتبار.
submission-was-late = وصل متأخرًا
submission-note = يرجى الانتباه
submission-publish-redacted = يمكن للآخرين قراءة ما تكتبه. تُحذف أولًا الأسماء والعناوين وغيرها من التفاصيل الخاصة.
submission-publish-in-full = يمكن للآخرين قراءة كل ما تكتبه.
submission-publish-not = لا يقرأ ما تكتبه سوى الجهة.
submission-stance-label = ما رأيك في ذلك؟
submission-support = أؤيده
submission-object = أعترض عليه
submission-comment = أريد أن أقول شيئًا عنه
submission-stance-missing = اختر رأيك
submission-body-label = ماذا يجب أن نعرف؟
submission-body-hint = مثلًا أثره على الضوء أو الخصوصية أو الضوضاء أو المرور.
submission-body-missing = اكتب ما يجب أن نعرفه
submission-name-label = اسمك (اختياري)
submission-name-hint = لا يُنشر أبدًا. ما تكتبه بلا اسم له القيمة نفسها.
submission-name-too-long = اكتب اسمًا أقصر
submission-send = إرسال

## في صفحة المعاملة
case-steps-heading = الخطوات
case-step-done = تمت
case-step-skipped = غير لازمة
case-step-next = التالية
case-step-later = لاحقًا
case-step-tell-affected = إبلاغ المتأثرين
case-step-ask-opinions = سؤال جهات أخرى
case-step-decide = اتخاذ القرار
case-heard-heading = من يُسمع رأيه
case-heard-told = { $n ->
    [zero] لم يُبلَّغ أي عنوان.
    [one] أُبلغ عنوان واحد بالقرب من المكان.
    [two] أُبلغ عنوانان بالقرب من المكان.
    [few] أُبلغت { $n } عناوين بالقرب من المكان.
    [many] أُبلغ { $n } عنوانًا بالقرب من المكان.
   *[other] أُبلغ { $n } عنوان بالقرب من المكان.
}
case-heard-until = يمكنهم الكتابة حتى { $day }.
case-heard-wrote = { $n ->
    [0] لم يكتب أحد حتى الآن.
    [one] وصلت ملاحظة واحدة: { $support } مؤيدة و{ $object } معترضة.
    [two] وصلت ملاحظتان: { $support } مؤيدة و{ $object } معترضة.
   *[other] وصل { $n } من الملاحظات: { $support } مؤيدة و{ $object } معترضة.
}
case-heard-unread = يمكن قراءة ما كتبوه هنا بعد أن يحذف الموظف التفاصيل الخاصة.
case-opinions-heading = جهات أخرى سُئلت
case-opinion-asked = سُئلت { $agency } ولها مهلة حتى { $day }.
case-opinion-asked-open = سُئلت { $agency }.
case-opinion-supports = { $agency } تؤيد ذلك.
case-opinion-with-conditions = { $agency } تؤيد ذلك بشروط.
case-opinion-objects = { $agency } تعترض على ذلك.
case-opinion-declined = { $agency } لا تبدي رأيًا.
case-opinion-none-in-time = لم ترد { $agency } في الوقت المحدد.
case-linked-heading = معاملات متصلة بهذه
case-linked-with = المعاملة { $reference }
case-linked-part = تتولى { $agency } جزءًا من هذا: { $state }
case-linked-merged = المعاملة { $reference } تستمر هنا
case-linked-split = أُنشئت المعاملة { $reference } من هذه
case-hand-over-proposed = طُلب من { $agency } أن تتولى هذه المعاملة. لا يتغير شيء بالنسبة إليك حتى توافق.

## ما حدث
case-event-party-notified = أُبلغ شخص في الجوار وسُئل عن رأيه
case-event-submission-received = وصلت ملاحظة من أحد المتأثرين
case-event-submission-answered = تم الرد على ملاحظة
case-event-opinion-asked = طُلب رأي { $agency }
case-event-opinion-given = أبدت { $agency } رأيها
case-event-opinion-missed = لم ترد { $agency } في الوقت المحدد
case-event-task-done = تمت خطوة: { $step }
case-event-task-skipped = لم تلزم خطوة: { $step }
case-event-hand-over-proposed = طُلب من { $to } أن تتولى المعاملة
case-event-hand-over-refused = لم تتولَّ { $to } المعاملة، فتبقى حيث هي
case-event-handed-over = انتقلت المعاملة إلى { $to }. يبقى يوم بدئها كما هو
case-event-reopened = فُتحت المعاملة من جديد: { $why }
case-event-linked = رُبطت المعاملة بأخرى
case-event-merged = تستمر المعاملة في المعاملة { $reference }
case-event-unmerged = يُعمل على المعاملة وحدها من جديد. كانت تستمر في المعاملة { $reference }
case-event-separated = يُعمل على المعاملة { $reference } وحدها من جديد
case-event-split = أُنشئت المعاملة { $reference } من هذه
case-event-part-opened = حصلت { $agency } على جزء من العمل
case-event-part-ended = تم جزء من العمل
