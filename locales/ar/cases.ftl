# machine-drafted, not yet checked by a translator

promise-acknowledge = نؤكد لك وصول ما أرسلته
promise-decide = نعطيك قرارًا
within-hours = { $n ->
    [zero] { $n } ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
within-days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
within-working-days = { $n ->
    [zero] { $n } يوم عمل
    [one] يوم عمل واحد
    [two] يومي عمل
    [few] { $n } أيام عمل
    [many] { $n } يوم عمل
   *[other] { $n } يوم عمل
}
within-weeks = { $n ->
    [zero] { $n } أسبوع
    [one] أسبوع واحد
    [two] أسبوعين
    [few] { $n } أسابيع
    [many] { $n } أسبوعًا
   *[other] { $n } أسبوع
}
within-months = { $n ->
    [zero] { $n } شهر
    [one] شهر واحد
    [two] شهرين
    [few] { $n } أشهر
    [many] { $n } شهرًا
   *[other] { $n } شهر
}
within-years = { $n ->
    [zero] { $n } سنة
    [one] سنة واحدة
    [two] سنتين
    [few] { $n } سنوات
    [many] { $n } سنة
   *[other] { $n } سنة
}
remedy-apologise = نعتذر لك ونقول لك السبب.
remedy-refund-fee = نعيد إليك الرسم.
remedy-give-priority = تنتقل معاملتك إلى أول الصف.
remedy-escalate = تنتقل معاملتك إلى: { $who }.
remedy-deemed-refused = يعدّها القانون عندئذ مرفوضة، لكي تستطيع أن تطلب المراجعة.
remedy-deemed-approved = يعدّها القانون عندئذ مقبولة.

cases-title = معاملاتك
cases-none = ليست لديك معاملات بعد. عندما ترسل شيئًا إلى جهة حكومية، يمكنك متابعته هنا.
cases-no-older = لا توجد معاملات أقدم.
cases-older = معاملات أقدم
cases-waiting = { $n ->
    [zero] لا تنتظر أي جهة جوابًا منك.
    [one] تنتظر جهة واحدة جوابًا منك.
    [two] تنتظر جهتان جوابًا منك.
    [few] تنتظر { $n } جهات جوابًا منك.
    [many] تنتظر { $n } جهة جوابًا منك.
   *[other] تنتظر { $n } جهة جوابًا منك.
}
cases-drafts-heading = لم ترسل بعد؟
cases-drafts-text = ما بدأته ولم ترسله محفوظ أيضًا.
cases-drafts-link = تابع ما بدأته
case-started = بدأت في { $day }
case-reference = الرقم المرجعي: { "\u200E" }{ $reference }
case-represented = ترى هذا نيابةً عن { $name }.
case-represented-nameless = ترى هذا نيابةً عن شخص اختارك لتنوب عنه.

case-status-heading = أين وصلت
case-state-received = وصلت
case-state-in-progress = قيد العمل
case-state-waiting-for-person = بانتظارك
case-state-decided-approved = قُبلت
case-state-decided-refused = رُفضت
case-state-withdrawn = سُحبت
case-state-under-review = قيد المراجعة
case-state-closed = مغلقة
case-is-received = وصل ما أرسلته إلى { $agency }. وسيبدأ موظف العمل عليه قريبًا.
case-is-in-progress = يعمل عليها الآن موظف في { $agency }.
case-is-waiting-for-person = نحتاج إلى شيء منك قبل أن يستمر العمل في { $agency }.
case-is-decided-approved = صدر القرار من { $agency } لصالحك.
case-is-decided-refused = صدر القرار من { $agency } بالرفض. يمكنك أن تقرأ السبب وما يمكنك فعله.
case-is-withdrawn = أنت سحبتها. ولن يُعمل عليها بعد الآن في { $agency }.
case-is-under-review = ينظر فيها مرة أخرى شخص لم يتخذ القرار.
case-is-closed = انتهت هذه المعاملة. ما زال بإمكانك قراءتها كلها.

case-next = بعد ذلك:
case-by = حتى { $day }
case-within = خلال { $within }
case-late = متأخر
case-if-late = إذا تأخرنا:
case-is-late = نحن متأخرون. ما يترتب على ذلك:
case-next-answer = جوابك
case-next-answer-late = بدون جوابك نواصل العمل بما لدينا. يمكنك أن تكتب لنا إذا احتجت إلى وقت أطول.
case-next-review = يمكنك أن تطلب المراجعة
case-next-nothing = لا شيء آخر عليك أن تفعله
case-next-under-review = نخبرك عندما تنتهي المراجعة
case-next-work = العمل جارٍ في { $agency }، وستعرف ما يأتي بعد ذلك
case-promises-heading = ما وعدناك به
case-promise-kept = تمّ في الموعد
case-promise-done-late = تمّ متأخرًا
case-clock-stopped = ما دمنا ننتظر جوابك، لا تُحسب الأيام. ويعود الحساب عندما تجيب.

case-timeline-heading = ماذا حدث
case-event-opened = استلمنا ما أُرسل
case-event-taken-up = بدأ موظف العمل عليها
case-event-information-asked = طُلبت معلومات أخرى
case-event-information-given = أُرسلت المعلومات
case-event-went-on = استمر العمل بدون المعلومات
case-event-message-from-person = أُرسلت رسالة إلى الجهة
case-event-message-from-agency = كتبت الجهة رسالة
case-event-promise-kept = وفينا بوعد: { $promise }
case-event-decided = صدر القرار: { $outcome }
case-event-withdrawn = سُحبت
case-event-review-asked = طُلبت المراجعة
case-event-review-ended = انتهت المراجعة: { $outcome }
case-event-review-withdrawn = سُحب طلب المراجعة، فبقي القرار كما هو
case-event-closed = أُغلقت المعاملة
case-event-kept-by-law = حُذف الحساب. ويوجب القانون حفظ هذه المعاملة مدة من الزمن.
case-who-officer = { $name }، { $agency }
case-who-system = تمّ آليًا
case-who-you = أنت
case-who-person = صاحب المعاملة
case-who-representative = من ينوب عنك

problem-case-not-now-title = لا يمكن فعل هذا الآن
problem-case-not-now-text = { $state ->
    [received] لم يبدأ أحد العمل على هذه المعاملة بعد.
    [in-progress] هذه المعاملة قيد العمل.
    [waiting-for-person] هذه المعاملة تنتظر جوابًا.
    [decided-approved] صدر القرار في هذه المعاملة من قبل.
    [decided-refused] صدر القرار في هذه المعاملة من قبل.
    [withdrawn] سُحبت هذه المعاملة من قبل.
    [under-review] القرار في هذه المعاملة قيد المراجعة من قبل.
   *[closed] هذه المعاملة مغلقة.
}
problem-case-not-now-do = افتح المعاملة مرة أخرى لترى أين وصلت وما يمكنك فعله.
problem-case-moved-meanwhile-title = سبقك شخص آخر
problem-case-moved-meanwhile-text = تغيّرت هذه المعاملة بينما كنت تنظر إليها، لذلك لم نفعل شيئًا.
problem-case-moved-meanwhile-do = افتح المعاملة مرة أخرى لترى أين وصلت.
problem-case-service-gone-title = لم نعد نقدّم هذه الخدمة
problem-case-service-gone-text = لم تعد خدمة هذه المعاملة في قائمة خدماتنا، لذلك لا يمكن فعل هذا هنا.
problem-case-service-gone-do = تحدث إلى موظف. معاملتك محفوظة.
