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
application-file-hint = ملف PDF أو صورة أو مسح ضوئي (JPEG أو PNG أو HEIC أو WebP أو TIFF)، أو ملف Word أو OpenDocument. حتى 10 ميغابايت للملف، و20 ميغابايت لكل الملفات معًا.
application-file-later = لا أستطيع إضافته الآن
application-file-later-hint = يمكنك إرسال طلبك مع ذلك. سنخبرك كيف تسلّمه.
application-file-upload-only = أضف الملفات وابقَ هنا
application-file-missing = أضف ملفًا من أجل “{ $label }”، أو قل إنك لا تستطيع إضافته الآن
application-file-together = مع “{ $name }” يزيد حجم ملفاتك معًا على 20 ميغابايت. التقط صورة أصغر، أو أرسل الباقي لاحقًا.
application-proof-source = نسأل { $agency }
application-proof-later = تسلّمه لاحقًا

application-check-title = راجع ما كتبته
application-check-known = ما كنا نعرفه
application-check-answers = إجاباتك
application-refusal-heading = بحسب ما أخبرتنا به، قد يكون الجواب لا
application-refusal-text = إذا كان شيء غير صحيح فغيّره. يمكنك أيضًا أن تتحدث إلى موظف، أو أن ترسله مع ذلك: كل “لا” ينظر فيها إنسان قبل أن تصبح نهائية.
application-email = بريدك الإلكتروني، لنرسل إليك إيصالًا
application-email-hint = يمكنك ترك هذا فارغًا. لا نستعمله إلا لهذا الطلب.
application-send = إرسال
application-to-payment = أوافق، إلى الدفع
application-declaration-title = إقرار
application-left-open = ما تُرك مفتوحًا
application-left-open-text = قد تسألك { $agency } عن ذلك.
application-declaration-standard = بإرسال هذا تقول إن ما كتبته صحيح بحسب علمك. إذا تغيّر شيء فأخبرنا. وإذا أخطأت فأخبرنا أيضًا: لا نحاسبك أبدًا على تصحيح خطأ.
application-declaration-statutory = هذا إقرار رسمي. أنت تقرّ بأن كل ما كتبته صحيح، وبأنك تقدّم هذا الإقرار وأنت تعتقد أنه صحيح.
application-declaration-warning = الإقرار الكاذب عن قصد جريمة
application-declaration-shared = يصل ما كتبته إلى { $agency }، ويُستعمل لهذا الطلب. ويمكنك في أي وقت أن ترى من اطّلع عليه.
application-declare = ما كتبته صحيح بحسب علمي
application-declare-statutory = أقرّ بأن كل ما كتبته صحيح
application-declare-first = ضع علامة في المربع إذا كان ما كتبته صحيحًا، أو ارجع وغيّره
application-changed-meanwhile = تغيّر هذا الطلب في هذه الأثناء في نافذة أخرى أو من شخص آخر. اقرأه مرة أخرى، وأرسله إن كان صحيحًا كما هو الآن

application-fee-title = دفع الرسم
application-fee-text = الرسم { $fee }.
application-fee-pretend = هذا عرض تجريبي. لا يُدفع أي مال.
application-fee-next = عندما يُدفع الرسم يُرسل طلبك. وإذا توقفت في الطريق فلا يضيع شيء، ولا يؤخذ شيء مرتين.
application-fee-button = إلى الدفع

application-sent-title = وصلنا طلبك
application-sent-reference = رقمك المرجعي
application-sent-text = أُرسل “{ $service }” إلى { $agency } في { $moment }.
application-sent-undecided = لا نستطيع أن نعرف من العنوان الجهة التي تتولى طلبك. سيتحقق موظف في { $agency } من ذلك، وستقرأ هنا إلى أين أُرسل.
application-sent-paid = دفعت { $fee }.
application-sent-email = نرسل إيصالًا إلى { $email }.
application-sent-next = ماذا بعد ذلك
application-sent-review = إذا لم توافق على القرار
application-sent-follow = كيف تتابعه
application-sent-case = انظر أين وصل طلبك
application-sent-call = يمكنك دائمًا أن تتصل بنا وتذكر رقمك المرجعي: { "\u200E" }{ $reference }.
application-sent-sign-in = سجّل الدخول للاحتفاظ به ورؤيته على كل جهاز.
application-sent-sign-in-email = سجّل الدخول باستخدام { $email } على أي جهاز، وستجده في حسابك.
application-sent-code = بهذا الرمز يرى كل من تعطيه إياه أين وصل الطلب، على أي جهاز. احتفظ به: هذا المتصفح ينساه بعد يوم.
application-promise-by = حتى { $day }.
application-promise-within = خلال { $length }.
application-promise-kept = تمّ: هذه الصفحة تؤكد ذلك.
application-promise-otherwise = إذا تأخرنا:
application-review-internal = يمكنك أن تطلب النظر فيه مرة أخرى من { $by }.
application-review-internal-within = يمكنك أن تطلب النظر فيه مرة أخرى من { $by }، خلال { $within } بعد القرار.
application-review-external = يمكنك أيضًا اللجوء إلى { $by }.
application-review-external-within = يمكنك أيضًا اللجوء إلى { $by }، خلال { $within } بعد القرار.

problem-application-incomplete-title = لم يكتمل طلبك
problem-application-incomplete-text = ما زال هناك شيء مفتوح، ربما لأنه تغيّر في نافذة أخرى.
problem-application-incomplete-do = افتح طلبك مرة أخرى. كل ما كتبته محفوظ.
problem-application-paid-title = هذا مدفوع ولا يمكن تغييره بعد الآن
problem-application-paid-text = رسم هذا الطلب مدفوع، والطلب في طريقه.
problem-application-paid-do = لتصحيح شيء، تحدث إلى موظف واذكر رقمك المرجعي.
problem-application-service-gone-title = لم تعد هذه الخدمة متاحة
problem-application-service-gone-text = انتهت الخدمة بينما كانت مسودتك تنتظر.
problem-application-service-gone-do = تحدث إلى موظف: قد توجد خدمة أخرى تساعدك.

application-payment-open-title = لم يكتمل الدفع
application-payment-open-text = انتقل إلى صفحة الدفع لتدفع. بعد الدفع تعود إلى هنا، ويُرسل طلبك.
application-payment-declined-title = رُفض الدفع
application-payment-declined-text = رفض المصرف الدفع أو لم تُقبل البطاقة. لم يُؤخذ منك شيء. يمكنك المحاولة مرة أخرى، وببطاقة أخرى إذا أردت.
application-payment-ended-title = توقف الدفع
application-payment-ended-text = لم يتم الدفع، أو استغرق وقتًا طويلًا. لم يُؤخذ منك شيء.
application-payment-unreachable-title = لا نستطيع الوصول إلى خدمة الدفع
application-payment-unreachable-text = المشكلة من جانبنا، وليست منك. حاول مرة أخرى بعد دقائق، أو توقف هنا وعُد لاحقًا.
application-payment-safe = كل ما كتبته محفوظ. وما دُفع لا يُؤخذ مرتين أبدًا.
application-payment-go = إلى صفحة الدفع
application-payment-again = حاول مرة أخرى
pretend-pay-title = دفع غير حقيقي
pretend-pay-warning = هذا عرض تجريبي. لا يُدفع أي مال، مهما ضغطت.
pretend-pay-what = مقابل
pretend-pay-amount = المبلغ
pretend-pay-pay = ادفع
pretend-pay-decline = ارفض
pretend-pay-stop = توقف دون دفع

resume-page-title = عُد متى شئت
resume-saved = كل شيء محفوظ.
resume-guest = في هذا المتصفح يمكنك ببساطة أن تعود اليوم. وبالرمز يمكنك المتابعة لاحقًا، وعلى أي جهاز.
resume-signed-in = تجده باسمك على أي جهاز. وبالرمز يمكنك أيضًا المتابعة دون تسجيل الدخول.
resume-your-code = رمزك
resume-is-new = هذا رمز جديد. الرمز الذي استخدمته اطّلع عليه أحد الموظفين ولم يعد يفتح شيئًا.
resume-how = اكتبه في “المتابعة برمز” أسفل كل صفحة، أو قله في الهاتف، أو وجّه كاميرا هاتف إلى الصورة.
resume-picture = رمز لكاميرا الهاتف. يفتح { $address }
resume-careful = من لديه الرمز يستطيع قراءة هذا الطلب وتغييره. لا تعطه إلا لشخص يساعدك.
resume-until = يعمل الرمز لمدة 30 يومًا بعد آخر استعمال له. وإذا لم يتغيّر شيء نحذف ما كتبته في { $day }.
resume-go-on-now = تابع الآن
resume-mail-heading = أرسل الرمز إلى نفسك
resume-email = بريدك الإلكتروني
resume-email-hint = نستعمله لهذا الطلب فقط: للرمز، وللإيصال، وللتنبيه قبل أن نحذف أي شيء.
resume-mail = أرسل الرمز
resume-sent-to = الرمز في طريقه إلى { $email }.
resume-title = المتابعة برمز
resume-text = بالرمز الذي أعطيناك إياه تتابع من حيث توقفت.
resume-code = رمزك
resume-code-hint = 9 حروف وأرقام، مثل { "\u200E" }K7M-4PX-9TR. لا فرق بين الحروف الكبيرة والصغيرة، ولا تهمّ المسافات والشرطات.
resume-code-missing = اكتب رمزك
resume-code-slip = يبدو أن علامة واحدة في الرمز خطأ. تحقق منه: لا يوجد في الرمز صفر ولا I ولا L ولا O ولا U.
resume-code-length = في الرمز 9 حروف وأرقام، مثل { "\u200E" }K7M-4PX-9TR. تحقق من أنه كامل.
resume-found-title = هل تتابع هذا الطلب؟
resume-found-text = “{ $service }”، آخر تغيير في { $moment }.
resume-found-careful = سترى ما كُتب حتى الآن. لا تتابع إلا إذا كان هذا طلبك، أو طُلب منك أن تساعد.
resume-found-button = متابعة
resume-expired-title = انتهى هذا الرمز
resume-expired-text = لم يُستعمل لمدة 30 يومًا. آخر تغيير في الطلب كان في { $moment }.
resume-expired-do = إذا كنت قد بدأته بعد تسجيل الدخول، فسجّل الدخول لتتابع. وإلا فتحدث إلى موظف، أو ابدأ من جديد.
resume-deleted-title = حُذف هذا الطلب
resume-deleted-text = أنت حذفته، أو لم يتغيّر فيه شيء لمدة 90 يومًا. لم يبقَ منه شيء، ولم يُرسل شيء.
resume-deleted-do = يمكنك أن تبدأ من جديد. لا يحتاج ذلك إلا إلى ما تسأل عنه كل صفحة.
resume-sent-found = أُرسل هذا لخدمة { $service }. تابع لترى أين وصل.
resume-sent-title = أُرسل هذا الطلب
resume-sent-text = الطلب الآن لدى الجهة، ولم يعد من الممكن تغييره بالرمز.
resume-sent-do = انظر أين وصل
resume-start-again = انظر الخدمة وابدأ من جديد
resume-seen-title = اطّلع أحد الموظفين على هذا الرمز
resume-seen-text = في هذا الطلب ما لا يجوز لذلك الموظف الاطلاع عليه. ولكي لا يقرأه أحد غيرك، لم يعد الرمز يفتح الطلب.
resume-seen-mailed = أرسلنا إليك رمزًا جديدًا على عنوان البريد الإلكتروني الذي قدمته لهذا الطلب.
resume-seen-ways = كيف تتابع
resume-seen-browser = في المتصفح الذي بدأت فيه: اختر هناك «توقف هنا وعُد لاحقًا»، وستحصل على رمز جديد.
resume-seen-sign-in = سجّل الدخول، إذا بدأت الطلب وأنت مسجّل الدخول.
resume-seen-counter = مع موظف، عند الشباك أو بالهاتف. هناك لا يزال الرمز صالحًا.
resume-unknown-title = لا نعرف هذا الرمز
resume-unknown-text = ربما كُتب خطأ، أو حُذف الطلب منذ وقت طويل.
resume-unknown-do = تحقق من الرمز وحاول مرة أخرى، أو تحدث إلى موظف.
resume-unknown-again = حاول مرة أخرى

drafts-title = طلبات لم ترسلها
drafts-none = لا يوجد شيء بدأته ولم ترسله.
drafts-go-on = متابعة
drafts-delete = حذف
drafts-changed = آخر تغيير في { $moment }.
drafts-until = إذا لم يتغيّر شيء، نحذفه في { $day }.
drafts-guest = هل بدأت على جهاز آخر؟
drafts-code = المتابعة برمز
draft-deletion-title = هل تحذف هذا الطلب؟
draft-deletion-text = آخر تغيير لك فيه كان في { $moment }. ستُحذف إجاباتك وملفاتك نهائيًا. لم يُرسل شيء.
draft-deletion-button = احذفه
draft-deletion-keep = احتفظ به
application-changes-title = تغيّرت الخدمة
application-changes-text = تغيّرت هذه الخدمة منذ كنت هنا آخر مرة، في { $moment }. وما لا يزال صالحًا من إجاباتك محفوظ.
application-changes-left = هذه الإجابات لم تعد تُحسب
application-changes-new = هذا ما نسأل عنه الآن

mail-application-receipt-subject = وصلنا طلبك: { $service }
mail-application-receipt-text =
    أُرسل طلبك “{ $service }” في { $moment }.

    رقمك المرجعي: { "\u200E" }{ $reference }

    ماذا بعد ذلك، ومتى:
    { $promises }

    انظر أين وصل:
    { $address }

    يمكنك دائمًا أن تتصل بنا وتذكر رقمك المرجعي.
mail-application-code-subject = رمزك للمتابعة: { $service }
mail-application-code-text =
    توقفت في منتصف “{ $service }”. كل شيء محفوظ.

    رمزك:
    { $code }

    أو افتح:
    { $address }

    يعمل الرمز لمدة 30 يومًا بعد آخر استعمال له. وإذا لم يتغيّر شيء نحذف ما كتبته في { $day }.
    من لديه الرمز يستطيع قراءة هذا الطلب وتغييره.

    إذا لم تطلب هذه الرسالة، فليس عليك أن تفعل شيئًا.
mail-application-warning-subject = نحذف مسودتك في { $day }: { $service }
mail-application-warning-text =
    بدأت “{ $service }” ولم ترسله. في { $day } نحذفه مع كل ما كتبته.

    إذا كنت ما زلت تريده، فتابعه قبل ذلك اليوم.

    رمزك:
    { $code }

    أو افتح:
    { $address }

    إذا انتهى الرمز، فسجّل الدخول أو تحدث إلى موظف.

    إذا لم تعد تحتاج إليه، فليس عليك أن تفعل شيئًا.
application-sent-later = إثبات ما زال عليك تقديمه
application-sent-later-how = أضفه في صفحة طلبك، أو خذه إلى أحد المكاتب مع رقمك المرجعي. وإذا لم يصل حين نحتاج إليه، طلبناه منك مرة واحدة مع كل ما ينقص.

## Where a form ends
application-halt-title = نتوقف هنا حفاظًا على سلامتك
application-fee-unconfirmed-title = لا يمكننا استلام هذا الرسم اليوم
application-fee-unconfirmed = ربما تغيّر الرسم ولم نتأكد منه. لا نأخذ مبلغًا قد يكون خاطئًا. اتصل بنا ليستلم موظف طلبك.
application-halt-ask = اطلب أن نتصل بك
application-halt-forgets = يُحذف ما كتبته في هذا النموذج. نحتفظ فقط بما تراه في الرسالة.
application-halt-body = لا أستطيع متابعة “{ $service }” وأطلب الاتصال بي.

# Acting for somebody else.
mail-sent-for-you-subject = أرسل { $by } طلبًا نيابة عنك: { $service }
mail-sent-for-you-text =
    { $by }، الذي يجوز له التصرف نيابة عنك، أرسل هذا: { $service }.

    الرقم المرجعي: { $reference }

    شاهده هنا: { $address }

    إذا لم ترد ذلك فأخبرنا، أو أنهِ ما يجوز لـ { $by } فعله: { $representatives }
for-whom-title = لمن هذا؟
for-whom-text = يجوز لك التصرف نيابة عن شخص آخر.
for-whom-me = لي أنا
for-whom-missing = اختر لمن هذا
for-whom = لـ { $name }
for-whom-nameless = شخص آخر

resume-plan-title = تابع خطة
resume-plan-text = يؤدي هذا الرمز إلى الخطة «{ $plan }».
resume-plan-button = تابع هذه الخطة
mail-plan-code-subject = رمز خطتك: { $plan }
mail-plan-code-text =
    طلبت منا أن نرسل إليك رمز خطتك «{ $plan }».

    { $code }

    تابعها هنا: { $address }

    يعمل الرمز حتى { $day }. لا تعطه لأحد: يفتح الخطة بكل إجاباتك.

    { $site }
mail-plan-shared-subject = ساعد في خطة: { $plan }
mail-plan-shared-to-see =
    يطلب منك أحدهم المساعدة في خطته «{ $plan }»، وأعطانا عنوانك لذلك.

    { $code }

    بهذا الرمز ترى الخطة.

    افتحها هنا: { $address }

    يعمل الرمز حتى { $day } أو حتى ينهيه صاحب الخطة. ويستطيع أن يرى متى نظرت. إن كنت لا تعرف ممن هذه الرسالة فلا تفعل شيئًا: لا يرى أحد أنها وصلتك.

    { $site }
mail-plan-shared-to-change =
    يطلب منك أحدهم المساعدة في خطته «{ $plan }»، وأعطانا عنوانك لذلك.

    { $code }

    بهذا الرمز ترى الخطة وتجيب عن أسئلتها وتعلّم الخطوات المنجزة.

    افتحها هنا: { $address }

    يعمل الرمز حتى { $day } أو حتى ينهيه صاحب الخطة. ويستطيع أن يرى متى نظرت. إن كنت لا تعرف ممن هذه الرسالة فلا تفعل شيئًا: لا يرى أحد أنها وصلتك.

    { $site }
application-billed-title = قد يكون هناك رسم
application-billed-text = لا تدفع شيئًا الآن. تحدد { $agency } مما ترسله هل هناك رسم وترسل إليك فاتورة. يُنجز ما تطلبه بعد دفع الفاتورة.
