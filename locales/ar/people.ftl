# machine-drafted, not yet checked by a translator

sign-in-title = سجّل الدخول ببريدك الإلكتروني
sign-in-text = نرسل إليك رمزًا. لا توجد كلمة مرور لتتذكرها. إذا كانت هذه زيارتك الأولى، فهذا ينشئ حسابك.
sign-in-email = بريدك الإلكتروني
sign-in-email-hint = نرسل الرمز إلى هذا العنوان
sign-in-send = أرسلوا إليّ رمزًا
sign-in-privacy = لا نستعمل عنوانك إلا لتسجيل دخولك ولإخبارك بأمورك أنت.
sign-in-code-title = تحقق من بريدك الإلكتروني
sign-in-code-text = أرسلنا رمزًا من ستة أرقام إلى { $email }. يعمل الرمز لمدة { $minutes ->
    [zero] { $minutes } دقيقة
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
    [many] { $minutes } دقيقة
   *[other] { $minutes } دقيقة
}، على هذا الجهاز.
sign-in-code = الرمز
sign-in-code-hint = ستة أرقام، مثل { "\u200E" }012 345
sign-in-no-code = لم تصل الرسالة
sign-in-no-code-text = قد يستغرق ذلك دقيقة أو دقيقتين. انظر أيضًا في مجلد الرسائل غير المرغوب فيها، وتأكد من أن العنوان أعلاه عنوانك.
sign-in-again = أرسل رمزًا آخر، أو استعمل عنوانًا آخر
sign-in-demo = هذا عرض تجريبي بأشخاص غير حقيقيين، لذلك لا نرسل بريدًا. رمزك هو

proof-unreadable = اكتب الأرقام الستة للرمز الذي أرسلناه
proof-wrong = { $left ->
    [zero] هذا ليس الرمز. لم تبقَ لك أي محاولة
    [one] هذا ليس الرمز. بقيت لك محاولة واحدة. استعمل الرمز الذي في آخر رسالة أرسلناها إليك
    [two] هذا ليس الرمز. بقيت لك محاولتان. استعمل الرمز الذي في آخر رسالة أرسلناها إليك
    [few] هذا ليس الرمز. بقيت لك { $left } محاولات. استعمل الرمز الذي في آخر رسالة أرسلناها إليك
    [many] هذا ليس الرمز. بقيت لك { $left } محاولة. استعمل الرمز الذي في آخر رسالة أرسلناها إليك
   *[other] هذا ليس الرمز. بقيت لك { $left } محاولة. استعمل الرمز الذي في آخر رسالة أرسلناها إليك
}
proof-too-many-tries = كُتب الرمز خطأ مرات كثيرة، فلم يعد يعمل. اطلب رمزًا آخر
proof-expired = الرمز قديم ولم يعد يعمل. اطلب رمزًا آخر
proof-used = استُعمل الرمز من قبل. إذا كنت أنت من استعمله الآن، فقد سجّلت الدخول. وإلا فاطلب رمزًا آخر
proof-too-many-codes = عدد الرموز التي أرسلناها إلى هذا العنوان خلال ساعة هو { $codes }، ولا نستطيع إرسال المزيد الآن. استعمل آخر رمز، أو حاول مرة أخرى بعد { $when }

code-mail-subject = رمزك للدخول إلى { $site }
code-mail-text =
    رمزك هو { $code }

    اكتبه في الصفحة التي طلبته منها. يعمل الرمز لمدة { $minutes ->
        [zero] { $minutes } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتين
        [few] { $minutes } دقائق
        [many] { $minutes } دقيقة
       *[other] { $minutes } دقيقة
    } ولمرة واحدة فقط.

    لن يسألك أحد من { $site } عن هذا الرمز أبدًا. إذا لم تطلبه، فليس عليك أن تفعل شيئًا: بدون الرمز لا يستطيع أحد تسجيل الدخول باسمك.

    { $site }

account-title = حسابك
account-name = الاسم
account-no-name = لم تخبرنا به بعد
account-contact-points = كيف نتواصل معك
account-change = تغيير
account-needed = ما يحتاج إليك
account-nothing-needed = لا شيء يحتاج إليك الآن.
account-ours = ما لدينا
account-who = من أنت
account-asked = نحتاج شيئًا منك قبل { $day }
account-asked-any-day = نحتاج شيئًا منك
account-ends = ينتهي في { $day }: جدّده
account-ended = انتهى في { $day }: جدّده
account-answered = أُجيب في { $day }
account-begun = بدأته ولم ترسله. نحتفظ به حتى { $day }
account-with-agency = تعمل عليه جهة حكومية
account-your-question = سؤالك
account-yours = عنك
account-safe = أمان حسابك
account-to-preferences = اسمك ولغتك وما تحتاج إليه منا
account-to-facts = ما نحفظه عنك
account-to-representatives = من ينوب عنك، ومن تنوب عنه
account-to-access = من اطّلع على بياناتك
account-to-passkeys = تسجيل الدخول بدون بريد إلكتروني: مفاتيح المرور
account-to-sessions = أين سجّلت الدخول
account-to-data = تنزيل كل ما نحفظه
account-to-deletion = حذف حسابك
account-sign-out = تسجيل الخروج

access-title = من اطّلع على بياناتك
access-text = كلما اطّلع أحد هنا على بياناتك أو غيّرها، يقول هذا السجل من هو وماذا فعل ولماذا. ولا يستطيع أحد إيقافه.
access-whole = تحققنا الآن مما تراه هنا. هذا الجزء من السجل كامل: لم يُغيَّر فيه شيء، ولم يُحذف شيء، ولم يُضَف شيء لاحقًا.
access-not-whole = هذا السجل غير متطابق: غُيّر فيه شيء أو حُذف. ليس الخطأ منك. تحدث إلى موظف، وأخبره بما تقرؤه هنا.
access-you = أنت
access-stoa = هذا الموقع نفسه
access-by-itself = ما فعله هذا الموقع من تلقاء نفسه ({ $count })
access-officer = { $name }، { $agency }
access-representative = { $name }، ينوب عنك
access-former-representative = شخص كان ينوب عنك حينئذ
access-holder = شخص لديه رمز طلبك
access-somebody = شخص آخر سجّل الدخول
access-nobody = شخص لم يسجّل الدخول
access-own-count = { $count ->
    [zero] لم تستعمل حسابك
    [one] استعملت حسابك مرة واحدة
    [two] استعملت حسابك مرتين
    [few] استعملت حسابك { $count } مرات
    [many] استعملت حسابك { $count } مرة
   *[other] استعملت حسابك { $count } مرة
}
access-times = (عدد المرات: { $count })
access-see = الاطّلاع على { $thing }
access-find = العثور على { $thing } عند البحث
access-change = تغيير { $thing }
access-send = إرسال { $thing }
access-download = تنزيل { $thing }
access-delete = حذف { $thing }
access-advise = قدّم مشورة بشأن { $thing }
access-decide = اتّخذ قرارًا في { $thing }
access-refused = مرفوض
access-was-refused = محاولة مُنعت: { $what }
access-why-when = السبب: { $why }. { $when }
access-of-service = { $thing }: { $service }
access-older = إدخالات أقدم
access-newest = أحدث الإدخالات
access-complain = هل يبدو لك شيء خطأ؟
access-complain-text = من حقك أن تعرف لماذا اطّلع أحد على بياناتك، وأن تشتكي. أخبرنا باليوم والاسم. وسيبحث موظف عن السبب ويجيبك.
access-complain-link = اسأل عن إدخال، أو قدّم شكوى
resource-person = بياناتك الشخصية
resource-contact-points = بيانات الاتصال بك
resource-preferences = تفضيلاتك
resource-facts = ما نحفظه عنك
resource-representatives = قائمة من ينوب عنك
resource-passkeys = مفاتيح المرور الخاصة بك
resource-ledger = هذا السجل
resource-plan = خطتك
resource-application = طلبك
resource-case = معاملتك
resource-letter = رسالتك
resource-conversation = رسائلك
resource-renewal = ما عليك تجديده
resource-opinion = رأي في معاملتك
resource-step = خطوة من معاملتك تنجزها جهة أخرى
resource-hand-over = معاملة طُلب من جهة أخرى توليها
resource-other = شيء يخصّك

sign-in-passkey-title = أو استعمل مفتاح مرور
sign-in-passkey-text = إذا أضفت مفتاح مرور من قبل، فتسجّل الدخول ببصمة إصبعك أو وجهك أو قفل شاشتك.
sign-in-passkey = استعمل مفتاح مرور
sign-in-passkey-failed = لم ينجح ذلك. حاول مرة أخرى، أو اطلب رمزًا على بريدك الإلكتروني.
passkeys-title = مفاتيح المرور
passkeys-text = بمفتاح المرور تسجّل الدخول ببصمة إصبعك أو وجهك أو قفل شاشتك، دون انتظار رسالة. يبقى المفتاح على جهازك. ونحن لا نرى أبدًا بصمتك أو وجهك.
passkeys-none = ليس لديك مفتاح مرور بعد.
passkeys-added = أُضيف في { $added }.
passkeys-used = آخر استعمال في { $used }.
passkeys-remove = إزالة
passkeys-add-title = إضافة مفتاح مرور
passkeys-name = اسم له
passkeys-name-hint = لكي تعرف أي جهاز هو، مثل “هاتفي”
passkeys-no-name = مفتاح مرور
passkeys-add = أضف مفتاح مرور
passkeys-failed = لم يُضَف مفتاح المرور. حاول مرة أخرى. يمكنك دائمًا تسجيل الدخول برمز نرسله إلى بريدك الإلكتروني.
passkeys-without-script = لا يستطيع متصفحك إضافة مفاتيح مرور هنا. يمكنك دائمًا تسجيل الدخول برمز نرسله إلى بريدك الإلكتروني.
passkeys-off = مفاتيح المرور متوقفة في عنوان الموقع هذا. يمكنك دائمًا تسجيل الدخول برمز نرسله إلى بريدك الإلكتروني.
problem-passkey-unfit-title = لم يعمل مفتاح المرور
problem-passkey-unfit-text = ربما أُزيل، أو استغرق وقتًا طويلًا، أو ليس لهذا الموقع.
problem-passkey-unfit-do = حاول مرة أخرى، أو سجّل الدخول برمز نرسله إلى بريدك الإلكتروني.

contact-points-title = كيف نتواصل معك
contact-points-verified = مؤكَّد
contact-points-unverified = غير مؤكَّد
contact-points-phone = لا نستطيع تأكيد أرقام الهاتف بعد. نحفظ هذا الرقم لوقت يحتاج فيه أحد إلى الاتصال بك، ولا يمكنك تسجيل الدخول به.
contact-points-last-hint = تسجّل الدخول بهذا العنوان. لإزالته، أضف أولًا عنوانًا آخر وأكّده.
contact-points-last = تسجّل الدخول بهذا العنوان. أضف عنوانًا آخر وأكّده قبل أن تزيل هذا
contact-points-send = أرسل رمزًا
contact-points-remove = إزالة
contact-points-add-title = إضافة بريد إلكتروني أو رقم هاتف
contact-points-address = البريد الإلكتروني أو رقم الهاتف
contact-points-hint = نرسل رمزًا إليه، لنتأكد من أنه لك
contact-points-add = إضافة
contact-points-confirm = تأكيد
contact-points-unfit = اكتب بريدًا إلكترونيًا مثل name@example.org، أو رقم هاتف
contact-points-unfit-like = اكتب بريدًا إلكترونيًا مثل name@example.org، أو رقم هاتف مثل { "\u200E" }{ $phone }
contact-points-there = هذا موجود في قائمتك من قبل
contact-points-too-many = قائمتك ممتلئة. أزل ما لم تعد تحتاج إليه
contact-points-of-another = حساب آخر هنا يسجّل الدخول بهذا العنوان. سجّل الدخول به، وأزله هناك أو احذف ذلك الحساب، ثم أضفه هنا

save = حفظ
preferences-title = اسمك وما تحتاج إليه
preferences-text = يرى هذا الموظفون الذين يساعدونك، فلا تحتاج إلى قوله مرة أخرى.
preferences-name = اسمك
preferences-name-hint = كما تحب أن نناديك. يمكنك ترك هذا فارغًا
preferences-language = لغتك
preferences-large-print = اطبعوا رسائلي بحروف كبيرة
preferences-needs = هل هناك ما يسهّل الأمر عليك؟
preferences-needs-hint = مثلًا مدخل بلا درج، أو مكان هادئ، أو وقت أطول. يمكنك ترك هذا فارغًا
preferences-interpreter = هل تحتاج إلى مترجم؟ لأي لغة؟
preferences-interpreter-hint = مثلًا الدارية، أو لغة الإشارة. اتركه فارغًا إذا لم تحتج إلى مترجم
preferences-too-long = اكتب ما لا يزيد على { $most } حرف
preferences-no-language = اختر لغتك

sessions-title = أين سجّلت الدخول
sessions-this = هذا المتصفح
sessions-other = متصفح آخر أو جهاز آخر
sessions-since = تسجيل الدخول في { $since }، وآخر استعمال في { $seen }.
sessions-by-code = برمز.
sessions-by-passkey = بمفتاح مرور.
sessions-end-others = سجّل الخروج من كل مكان آخر
sessions-text = هل هناك مكان لا تعرفه؟ سجّل الخروج من كل مكان آخر. لا يدخل أحد مرة أخرى بدون رمز من بريدك الإلكتروني أو مفتاح المرور الخاص بك.

facts-title = ما نحفظه عنك
facts-text = أخبرتنا بهذه الأشياء مرة، وكل خدمة هنا تستطيع استعمالها، فلا تحتاج إلى قولها مرة أخرى. صحّح ما هو خطأ، أو أزل ما لا تريد أن نحفظه. عندئذ نسألك من جديد عند الحاجة.
facts-none = لا نحفظ عنك شيئًا.
facts-from-since = المصدر: { $from }، { $since }
facts-from-person = أنت، في حسابك
facts-from-application = أحد طلباتك
facts-from-elsewhere = جزء آخر من هذا الموقع
facts-correct = تصحيح
facts-remove = إزالة
fact-text = هذا يغيّر ما نستعمله من الآن. أما ما أرسلته من قبل فيبقى كما أرسلته.

representatives-title = النيابة عن شخص آخر
representatives-yours = من يحق لهم أن ينوبوا عنك
representatives-none = لا يحق لأحد أن ينوب عنك.
representatives-over = انتهت بعد { $until }
representatives-may-act = الصلاحية: رؤية طلباتك وتعبئتها وإرسالها، ورؤية معاملاتك، حتى { $until }
representatives-may-see = الصلاحية: رؤية طلباتك ومعاملاتك، حتى { $until }
representatives-waiting = لم يسجّل الدخول بعد. اطلب منه أن يسجّل الدخول هنا بهذا البريد الإلكتروني.
representatives-end = أنهِ هذا الآن
representatives-principals = من يحق لك أن تنوب عنهم
representatives-no-principals = لا يحق لك أن تنوب عن أحد. يجب أن يذكر شخص بريدك الإلكتروني في حسابه.
representatives-no-name-given = شخص لم يذكر اسمه
representatives-you-may-act = يمكنك رؤية طلباته وتعبئتها وإرسالها، ورؤية معاملاته، حتى { $until }
representatives-you-may-see = يمكنك رؤية طلباته ومعاملاته، حتى { $until }
representatives-add-title = اسمح لشخص أن ينوب عنك
representatives-add-text = قد يكون من عائلتك أو صديقًا أو مقدّم رعاية. ترى في سجل بياناتك كل مرة يطّلع فيها. ويمكنك إنهاء ذلك في أي لحظة. وهو لا يرى حسابك أبدًا.
representatives-name = اسمه
representatives-email = بريده الإلكتروني
representatives-email-hint = يسجّل الدخول به
representatives-scope = ماذا يحق له أن يفعل؟
representatives-see = رؤية طلباتي ومعاملاتي فقط
representatives-act = وأيضًا تعبئة الطلبات وإرسالها نيابةً عني
representatives-until = حتى أي يوم؟
date-hint-future = مثلًا: 31 12 2027
representatives-appoint = اسمح له أن ينوب عني
representatives-no-name = اكتب اسمه
representatives-no-scope = اختر ما يحق له أن يفعله
representatives-no-day = اكتب تاريخًا صحيحًا، فيه يوم وشهر وسنة، مثل 31 12 2027
representatives-past-day = اختر يومًا لم ينتهِ بعد

data-title = كل ما نحفظه عنك
data-text = تحصل على ملف واحد فيه كل شيء: من أنت، وما أخبرتنا به، وطلباتك ومعاملاتك ورسائلك، ومن اطّلع عليها. تستطيع البرامج قراءته، وتستطيع أنت أيضًا، بأي محرر نصوص.
data-care = احفظ الملف في مكان آمن. من لديه هذا الملف يستطيع قراءة كل شيء عنك.
data-download = تنزيل الملف

deletion-title = حذف حسابك
deletion-goes = هذا يُحذف، ولا يمكن استعادته
deletion-goes-account = اسمك وعناوينك وطريقة تسجيل دخولك
deletion-goes-facts = ما أخبرتنا به عن نفسك
deletion-goes-drafts = الخطط والطلبات التي لم ترسلها
deletion-goes-messages = ما سألتنا عنه، وإجاباتنا
deletion-goes-representatives = حق الآخرين في أن ينوبوا عنك
deletion-stays = هذا يبقى، لأن القانون يقول ذلك
deletion-stays-cases = الطلبات التي أرسلتها، وما تقرّر فيها. تحفظها الجهة المدة التي يحددها القانون الخاص بسجلاتها
deletion-stays-record = سجل من اطّلع على بياناتك. ولن يقود بعد ذلك إلى اسمك
deletion-cases = إذا كان أحد طلباتك لم ينتهِ بعد، فانتظر الجواب أولًا: بدون حساب لن تراه هنا.
deletion-download-first = نزّل أولًا كل ما نحفظه عنك
deletion-sure = أنا متأكد. احذفوا حسابي
deletion-not-sure = ضع علامة في المربع لتبيّن أنك متأكد
deletion-delete = احذف حسابي
deletion-keep = احتفظ بحسابي
deletion-done-title = حُذف حسابك
deletion-done-text = سُجّل خروجك من كل مكان. إذا عدت يومًا، فسجّل الدخول ببريدك الإلكتروني وابدأ من جديد.
resource-file = ملف سُلّم

# Ending it on this device.
leave-sign-out = تسجيل الخروج
leave-done = انتهيت هنا
leave-title = تسجيل الخروج
leave-title-guest = هل انتهيت على هذا الجهاز؟
leave-text = بعد ذلك لا يرى أحد أمورك هنا دون تسجيل الدخول.
leave-text-guest = بعد ذلك لا يرى أحد هنا ما كتبته. ما أرسلته لدى الجهة؛ تابعه برمزه أو سجّل الدخول بعنوان الإيصال.
leave-begun = بدأت هذا ولم ترسله. خذ رمزه معك أولًا، وإلا فلن يمكن الوصول إليه:
leave-button-guest = انسَني على هذا الجهاز
