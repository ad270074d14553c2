# machine-drafted, not yet checked by a translator

application-stages = خطوات طلبك
application-stage-confirm = ما نعرفه
application-stage-questions = الأسئلة
application-stage-proof = الإثبات
application-stage-check = المراجعة والإرسال
application-stage-pay = الدفع
application-stage-done = تمّ
application-come-back = توقف هنا وعُد لاحقًا
application-change = تغيير

application-elsewhere-title = يُقدَّم هذا الطلب في مكان آخر
application-elsewhere-text = يمكننا أن نخبرك عن هذه الخدمة، لكن الطلب يُقدَّم إلى { $agency }.
application-elsewhere-website = انتقل إلى { $agency }
application-elsewhere-phone = أو اتصل
application-elsewhere-plan = ما أخبرتنا به هنا يبقى في خطتك، ويمكنك العودة إليه.
application-not-today-title = لا يمكنك تقديم هذا الطلب اليوم
application-not-today-text = انتهت هذه الخدمة. تحدث إلى موظف: قد توجد خدمة أخرى تساعدك.
application-not-today-from = تبدأ هذه الخدمة في { $day }. عُد عندئذ، أو تحدث إلى موظف.

application-questions-title = بعض الأسئلة
application-confirm-title = هل ما زال هذا صحيحًا؟
application-confirm-text = أخبرتنا بهذا من قبل، لذلك لا نسأل مرة أخرى. غيّر ما لم يعد صحيحًا.
application-confirm-button = نعم، هذا صحيح
application-entry-label = { $entry } { $number }: { $label }
application-more-label = { $label }: هل هناك المزيد؟

application-evidence-title = إثبات ما أخبرتنا به
application-evidence-text = معظم هذا نستطيع معرفته بأنفسنا. أضف صورة أو نسخة حيث لا نستطيع.
application-evidence-you-said = أخبرتنا:
application-evidence-register = يُتحقَّق من هذا في سجلات { $agency }. ليس عليك أن تفعل شيئًا.
application-evidence-agency = سنطلبه من { $agency }، بموجب: { $under }. ليس عليك أن تفعل شيئًا.
application-files-taken = الملفات التي لدينا
application-file-size = { $kilobytes } كيلوبايت
application-file-remove = إزالة
application-file-add = أضف صورة أو نسخة
application-file-own = إذا كانت لديك نسخة، فيمكنك إضافتها. قد يكون ذلك أسرع.
application-file-hint = ملف PDF أو صورة (JPEG أو PNG أو HEIC أو WebP) أو ملف Word أو نص. حتى 10 ميغابايت للملف، و20 ميغابايت لكل الملفات معًا.
application-file-later = لا أستطيع إضافته الآن
application-file-later-hint = يمكنك إرسال طلبك مع ذلك. سنخبرك كيف تسلّمه.
application-file-upload-only = أضف الملفات وابقَ هنا
application-file-missing = أضف ملفًا من أجل “{ $label }”، أو قل إنك لا تستطيع إضافته الآن
application-file-empty = الملف “{ $name }” فارغ. اختره مرة أخرى، أو اختر ملفًا آخر.
application-file-too-large = الملف “{ $name }” كبير جدًا. الحد الأقصى للملف 10 ميغابايت، ولكل الملفات معًا 20 ميغابايت. التقط صورة أصغر، أو أرسل الباقي لاحقًا.
application-file-kind = لا نستطيع فتح “{ $name }”. أضف ملف PDF أو صورة أو ملف Word أو نص.
application-file-name = نوع الملف “{ $name }” ليس كما يقول اسمه. احفظه مرة أخرى أو التقط صورة جديدة، ثم أضفها.
application-proof-source = نسأل { $agency }
application-proof-later = تسلّمه لاحقًا

application-check-title = راجع ما كتبته
application-check-known = ما كنا نعرفه
application-check-answers = إجاباتك
application-refusal-heading = بحسب ما أخبرتنا به، قد يكون الجواب لا
application-refusal-text = إذا كان شيء غير صحيح فغيّره. يمكنك أيضًا أن تتحدث إلى موظف، أو أن ترسله مع ذلك: كل “لا” ينظر فيها إنسان قبل أن تصبح نهائية.
application-email = بريدك الإلكتروني، لنرسل إليك إيصالًا
application-email-hint = يمكنك ترك هذا فارغًا. لا نستعمله إلا لهذا الطلب.
application-email-wrong = اكتب بريدًا إلكترونيًا مثل name@example.org، أو اتركه فارغًا
application-send = إرسال
application-to-payment = أوافق، إلى الدفع
application-declaration-title = أكّد أنه صحيح
application-declaration-standard = بإرسال هذا تقول إن ما كتبته صحيح بحسب علمك. إذا تغيّر شيء فأخبرنا. وإذا أخطأت فأخبرنا أيضًا: لا نحاسبك أبدًا على تصحيح خطأ.
application-declaration-statutory = هذا إقرار رسمي. أنت تقرّ بأن كل ما كتبته صحيح، وبأنك تقدّم هذا الإقرار وأنت تعتقد أنه صحيح.
application-declaration-warning = الإقرار الكاذب عن قصد جريمة
application-declaration-shared = يصل ما كتبته إلى { $agency }، ويُستعمل لهذا الطلب. ويمكنك في أي وقت أن ترى من اطّلع عليه.
application-declare = ما كتبته صحيح بحسب علمي
application-declare-statutory = أقرّ بأن كل ما كتبته صحيح
application-declare-first = ضع علامة في المربع إذا كان ما كتبته صحيحًا، أو ارجع وغيّره

application-fee-title = دفع الرسم
application-fee-text = الرسم { $fee }.
application-fee-pretend = هذا عرض تجريبي. لا يُدفع أي مال.
application-fee-next = عندما يُدفع الرسم يُرسل طلبك. وإذا توقفت في الطريق فلا يضيع شيء، ولا يؤخذ شيء مرتين.
application-fee-button = إلى الدفع

application-sent-title = وصلنا طلبك
application-sent-reference = رقمك المرجعي
application-sent-text = أُرسل “{ $service }” إلى { $agency } في { $moment }.
application-sent-paid = دفعت { $fee }.
application-sent-email = نرسل إيصالًا إلى { $email }.
application-sent-next = ماذا بعد ذلك
application-sent-review = إذا لم توافق على القرار
application-sent-follow = كيف تتابعه
application-sent-case = انظر أين وصل طلبك
application-sent-call = يمكنك دائمًا أن تتصل بنا وتذكر رقمك المرجعي: { "\u200E" }{ $reference }.
application-sent-sign-in = الآن تراه في هذا المتصفح فقط. سجّل الدخول لتراه على كل جهاز.
application-promise-by = حتى { $day }.
application-promise-within = خلال { $length }.
application-promise-limit = على أبعد حد حتى { $day }.
application-promise-otherwise = إذا تأخرنا:
application-remedy-apologise = نعتذر لك، ونقول لك السبب.
application-remedy-refund = نعيد إليك الرسم.
application-remedy-priority = ينتقل طلبك إلى أول الصف.
application-remedy-escalate = ينتقل إلى من يستطيع تحريكه: { $who }.
application-remedy-deemed-refused = يعدّه القانون عندئذ رفضًا، لكي تستطيع أن تطلب المراجعة فورًا.
application-remedy-deemed-approved = يعدّه القانون عندئذ موافقة.
application-review-internal = يمكنك أن تطلب النظر فيه مرة أخرى من { $by }.
application-review-internal-within = يمكنك أن تطلب النظر فيه مرة أخرى من { $by }، خلال { $within } بعد القرار.
application-review-external = يمكنك أيضًا اللجوء إلى { $by }.
application-review-external-within = يمكنك أيضًا اللجوء إلى { $by }، خلال { $within } بعد القرار.
application-within-hours = { $n ->
    [zero] { $n } ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
application-within-days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
application-within-working-days = { $n ->
    [zero] { $n } يوم عمل
    [one] يوم عمل واحد
    [two] يومي عمل
    [few] { $n } أيام عمل
    [many] { $n } يوم عمل
   *[other] { $n } يوم عمل
}
application-within-weeks = { $n ->
    [zero] { $n } أسبوع
    [one] أسبوع واحد
    [two] أسبوعين
    [few] { $n } أسابيع
    [many] { $n } أسبوعًا
   *[other] { $n } أسبوع
}
application-within-months = { $n ->
    [zero] { $n } شهر
    [one] شهر واحد
    [two] شهرين
    [few] { $n } أشهر
    [many] { $n } شهرًا
   *[other] { $n } شهر
}
application-within-years = { $n ->
    [zero] { $n } سنة
    [one] سنة واحدة
    [two] سنتين
    [few] { $n } سنوات
    [many] { $n } سنة
   *[other] { $n } سنة
}

problem-application-incomplete-title = لم يكتمل طلبك
problem-application-incomplete-text = ما زال هناك شيء مفتوح، ربما لأنه تغيّر في نافذة أخرى.
problem-application-incomplete-do = افتح طلبك مرة أخرى. كل ما كتبته محفوظ.
problem-application-paid-title = هذا مدفوع ولا يمكن تغييره بعد الآن
problem-application-paid-text = رسم هذا الطلب مدفوع، والطلب في طريقه.
problem-application-paid-do = لتصحيح شيء، تحدث إلى موظف واذكر رقمك المرجعي.
problem-application-service-gone-title = لم تعد هذه الخدمة متاحة
problem-application-service-gone-text = انتهت الخدمة بينما كانت مسودتك تنتظر.
problem-application-service-gone-do = تحدث إلى موظف: قد توجد خدمة أخرى تساعدك.
