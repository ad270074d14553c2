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
within-working-hours = { $n ->
    [zero] { $n } ساعة عمل
    [one] ساعة عمل واحدة
    [two] ساعتي عمل
    [few] { $n } ساعات عمل
    [many] { $n } ساعة عمل
   *[other] { $n } ساعة عمل
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
promise-proposed = مقترح: لم تؤكده الجهة بعد.
promise-source = منشور: { $source }
venture-proposed = مقترح: لم تؤكده الجهات بعد.
case-promise-limit-depends = وفي القانون أيضًا يوم أخير، وهو يتوقف على: { $facts }.
remedy-refund-share = نعيد إليك { $percent } ٪ من الرسم عن كل يوم تأخير، وبحد أقصى { $most } ٪.
remedy-refund-share-working = نعيد إليك { $percent } ٪ من الرسم عن كل يوم عمل تأخير، وبحد أقصى { $most } ٪.
followed-refund-share = أُعيد إليك { $amount } من الرسم: { $percent } ٪ عن { $days } من الأيام.
followed-refund-share-soon = سيُعاد إليك { $amount } من الرسم: { $percent } ٪ عن { $days } من الأيام. وهو في الطريق إليك.
followed-refund-share-later = سيُعاد إليك جزء من الرسم. ويتحدد مقداره في اليوم الذي ننتهي فيه.
case-review-further = وبعد ذلك: { $by }
review-from-fact = خلال { $within }، تُحسب من: { $fact }.
review-from-told = خلال { $within } من يوم إبلاغك.
review-from-their-decision = خلال { $within } من قرارها.
review-depends = آخر يوم يمكنك أن تطلب فيه يتوقف على: { $facts }. وهو أحد ما يلي:
review-perhaps-until = حتى { $day }.
remedy-refund-fee = نعيد إليك الرسم.
remedy-give-priority = تنتقل معاملتك إلى أول الصف.
remedy-escalate = يُعرض الأمر على { $who }.
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
cases-code = هل أرسلت شيئًا دون تسجيل الدخول؟
cases-code-link = شاهده باستخدام رمزك
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
case-undecided = لا نستطيع أن نعرف من العنوان الجهة المسؤولة عنه. سيتحقق موظف في { $agency } من ذلك ويحيل الملف إليها.
case-next-work = العمل جارٍ في { $agency }، وستعرف ما يأتي بعد ذلك
case-promises-heading = ما وعدناك به
case-promise-kept = تمّ في الموعد
case-promise-done-late = تمّ متأخرًا
case-clock-stopped = ما دمنا ننتظر جوابك، لا تُحسب الأيام. ويعود الحساب عندما تجيب.

case-timeline-heading = ماذا حدث
case-event-opened = استلمنا ما أُرسل
case-event-declared-at-counter = أُقرّ به شفهيًا عند شباك الخدمة ودُوّن: “{ $words }”
case-event-declared-by-phone = أُقرّ به شفهيًا عبر الهاتف ودُوّن: “{ $words }”
case-event-taken-up = بدأ موظف العمل عليها
case-event-letter-sent = أُرسلت إليك رسالة
case-event-information-asked = طُلبت معلومات أخرى
case-event-information-reminded = تذكير بما طلبته الجهة، آخر موعد { $due }
case-event-information-missed = لم يصل رد حتى { $due }
case-event-information-given = أُرسلت المعلومات
case-event-went-on = استمر العمل بدون المعلومات
case-event-message-from-person = أُرسلت رسالة إلى الجهة
case-event-message-from-agency = كتبت الجهة رسالة
case-event-promise-kept = وفينا بوعد: { $promise }
case-event-promise-recorded = سجّل موظف أن هذا تمّ في { $day } { $means }: { $promise }
case-event-record-corrected = صُحّح قيد: { $why }
case-event-decided = صدر القرار: { $outcome }
case-event-withdrawn = سُحبت
case-event-review-asked = طُلبت المراجعة
case-event-review-ended = انتهت المراجعة: { $outcome }
case-event-review-withdrawn = سُحب طلب المراجعة، فبقي القرار كما هو
case-event-closed = أُغلقت المعاملة
case-event-kept-by-law = حُذف الحساب. ويوجب القانون حفظ هذه المعاملة مدة من الزمن: { $retention }
case-kept-as-long-as-needed = ما دام القانون يحتاج إليها
case-who-officer = { $name }، { $agency }
case-who-system = تمّ آليًا
case-who-you = أنت
case-who-person = صاحب المعاملة
case-who-representative = من ينوب عنك

case-decision-heading = القرار: { $outcome }
case-reasons-heading = ما نُظر فيه
case-decided-by = اتخذ القرار: { $name }، { $agency }، { $moment }
case-decided-without = اتُّخذ القرار في { $agency }، { $moment }
case-rights-heading = إذا لم توافق

case-review-title = اطلب المراجعة
case-review-text = يمكنك أن تطلب أن ينظر شخص في القرار مرة أخرى. الطلب منا مجاني.
case-review-asked = طلبت المراجعة.
case-review-internal = داخل الجهة: { $by }
case-review-external = خارج الجهة: { $by }
case-review-until = يمكنك أن تطلبها حتى { $day }.
case-review-over = انتهى الوقت لذلك في { $day }. إذا كان لديك سبب قوي منعك من الطلب في الموعد، فتحدث إلى موظف.
case-review-used = تراجع الجهة القرار مرة واحدة، وقد طُلب ذلك.
case-review-external-how = هذه ليست جزءًا من الجهة. اطلب المراجعة منها مباشرةً.
case-review-call = اتصل بالرقم { "\u200E" }{ $phone }
case-cite = القاعدة: { $cite }
case-review-why = في ماذا ننظر مرة أخرى؟ (اختياري)
case-review-why-hint = مثلًا شيء لم يُنتبه إليه، أو شيء تغيّر منذ ذلك الحين.
case-review-send = اطلب المراجعة من { $agency }
case-is-review-of = هذه مراجعة للقرار في المعاملة { "\u200E" }{ $reference }
case-has-review = انظر المراجعة، المعاملة { "\u200E" }{ $reference }

case-requests-heading = ما طلبته الجهة
case-request = السؤال { $n }
case-request-title = أرسل ما طُلب
case-request-asks = سؤال لك من { $agency }:
case-answer-by = أجب حتى { $day }.
case-answered = أُرسل في { $moment }
case-answer-label = جوابك
case-files-label = ملفات
case-files-hint = ملف PDF أو صورة أو مستند Word، حتى 10 ميغابايت للملف. يمكنك اختيار عدة ملفات.
case-answer-send = إرسال
case-answer-empty = اكتب جوابًا، أو اختر ملفًا

case-messages-heading = الرسائل
case-messages-none = لم يكتب أحد بعد. يمكنك هنا أن تسأل { $agency } عن هذه المعاملة.
case-message-label = اكتب إلى { $agency }
case-message-hint = يقرؤها من يعمل على معاملتك. وتصلك رسالة إلكترونية عندما يكون هناك جواب.
case-message-hint-look = يقرأه من يعمل على معاملتك. عد إلى هنا لترى الجواب: ليس لدينا بريدك الإلكتروني.
case-message-send = أرسل الرسالة
case-message-empty = اكتب رسالتك
case-message-too-long = اكتب كلمات أقل: لا تزيد على 10,000 حرف

case-more-heading = المزيد
case-answers-title = انظر ما أُرسل
case-answers-text = هذا ما وصل منك إلى { $agency } في { $moment }. لا يمكن تغييره هنا؛ اكتب رسالة إذا كان شيء خطأ.
case-answers-none = لم تُرسل إجابات مع هذه المعاملة.
case-withdrawal-title = سحب المعاملة
case-withdrawal-text = عندئذ يتوقف العمل عليها في { $agency }، ولا يُتخذ أي قرار. لا يمكنك التراجع عن ذلك، لكن يمكنك تقديم طلب جديد في أي وقت.
case-withdrawal-of-review = عندئذ تتوقف المراجعة، ويبقى القرار كما هو. لا يمكنك التراجع عن ذلك.
case-withdrawal-why = لماذا؟ (اختياري)
case-withdrawal-why-hint = ليس عليك أن تقول السبب.
case-withdrawal-do = نعم، اسحبها
case-withdrawal-keep = لا، أبقها

mail-case-asked-subject = نحتاج إلى شيء منك: المعاملة { "\u200E" }{ $reference }
mail-case-reminded-subject = ما زلنا ننتظر شيئًا منك: المعاملة { "\u200E" }{ $reference }
mail-case-message-subject = رسالة لك: المعاملة { "\u200E" }{ $reference }
mail-case-decided-subject = صدر قرار: المعاملة { "\u200E" }{ $reference }
mail-case-changed-subject = أخبار عن معاملتك { "\u200E" }{ $reference }
mail-case-text =
    هناك أخبار عن معاملتك { "\u200E" }{ $reference }.

    لتقرأها، افتح هذه الصفحة وسجّل الدخول:
    { $address }

    لسلامتك لا تقول هذه الرسالة أكثر من ذلك. نحن لا نطلب أبدًا كلمة مرور أو رمزًا أو مالًا بالبريد الإلكتروني.

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
problem-case-review-late-title = انتهى وقت هذه المراجعة
problem-case-review-late-text = يمكن طلب المراجعة داخل الجهة حتى يوم معيّن، وقد مضى ذلك اليوم، أو طُلبت المراجعة مرة من قبل.
problem-case-review-late-do = افتح المعاملة لترى من يستطيع المساعدة من خارج الجهة، أو تحدث إلى موظف.
problem-case-no-review-title = هذا القرار لا يُراجَع داخل الجهة
problem-case-no-review-text = لا ينصّ القانون هنا على مراجعة داخل الجهة.
problem-case-no-review-do = افتح المعاملة لترى من يستطيع المساعدة من خارج الجهة، أو تحدث إلى موظف.
problem-case-same-officer-title = يجب أن يفعل هذا شخص آخر
problem-case-same-officer-text = من اتخذ قرارًا لا يراجعه.
problem-case-same-officer-do = سلّم المعاملة إلى موظف آخر.
problem-case-has-time-title = ما زال لدى الشخص وقت
problem-case-has-time-text = لم يمضِ بعد اليوم الذي طُلب منه أن يجيب حتى نهايته.
problem-case-has-time-do = انتظر حتى ذلك اليوم، أو اكتب إليه.
problem-case-no-words-title = لا توجد كلمات
problem-case-no-words-text = ما أُرسل فارغ أو طويل جدًا.
problem-case-no-words-do = ارجع واكتب ما يجب أن يقرأه الشخص.
problem-case-day-passed-title = مضى ذلك اليوم
problem-case-day-passed-text = لا يستطيع الشخص أن يجيب حتى يوم مضى.
problem-case-day-passed-do = ارجع واختر يومًا لاحقًا.
problem-case-no-promise-title = لا يوجد وعد كهذا للوفاء به
problem-case-no-promise-text = لم تتضمن وعود الخدمة هذا، أو جرى الوفاء به من قبل.
problem-case-no-promise-do = افتح المعاملة لترى ما وُعد به.
problem-case-no-such-outcome-title = ليست لهذه الخدمة نتيجة كهذه
problem-case-no-such-outcome-text = تنتهي المعاملة بواحدة من النتائج التي تذكرها خدمتها.
problem-case-no-such-outcome-do = ارجع واختر واحدة منها.
problem-case-no-such-question-title = لا يوجد واجب يسأل عن هذا
problem-case-no-such-question-text = كُتب سبب لسؤال ليس في هذه الخدمة.
problem-case-no-such-question-do = حمّل الصفحة من جديد، واكتب الأسباب هناك.
problem-case-no-reason-title = ينقص سبب
problem-case-no-reason-text = يجب أن يقول القرار ما نُظر فيه هنا: { $question }
problem-case-no-reason-do = ارجع واكتبه بكلمات يفهمها الشخص.
