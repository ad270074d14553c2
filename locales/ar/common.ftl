# machine-drafted, not yet checked by a translator

tagline = باب واحد لكل خدمة عامة
menu-services = الخدمات
menu-plans = خططك
menu-cases = معاملاتك
menu-renewals = التجديد
menu-account = حسابك
footer-access = من اطّلع على بياناتي
footer-resume = المتابعة برمز
footer-accessibility = سهولة الاستخدام
footer-privacy = الخصوصية
way-back = طريق العودة

yes = نعم
no = لا
or = أو

i-do-not-know = لا أعرف
why-we-ask = لماذا نسأل
why-we-ask-text = يهمّ جوابك من أجل:
date-hint = مثلًا: 27 3 1987
unit-months = أشهر
unit-days = أيام
months = { $n ->
    [zero] { $n } شهر
    [one] شهر واحد
    [two] شهران
    [few] { $n } أشهر
    [many] { $n } شهرًا
   *[other] { $n } شهر
}
days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومان
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
question-more = { $question } هل هناك غير ما أخبرتنا به؟
question-entry = { $entry } { $number }: { $question }

answer-missing = أجب عن “{ $question }”، أو قل إنك لا تعرف
answer-missing-choice = اختر جوابًا عن “{ $question }”، أو قل إنك لا تعرف
answer-missing-date = اكتب تاريخًا في الجواب عن “{ $question }”، أو قل إنك لا تعرف
answer-changed-meanwhile = أُجيب في هذه الأثناء عن “{ $question }” في مكان آخر، منك أو من شخص آخر: { $now }. إن كان جوابك هو الصحيح فأرسله مرة أخرى
answer-unfit-choice = اختر واحدًا من الأجوبة عن “{ $question }”
answer-unfit-date = اكتب تاريخًا صحيحًا في الجواب عن “{ $question }”، فيه يوم وشهر وسنة، مثل 27 3 1987
answer-unfit-money = اكتب مبلغًا في الجواب عن “{ $question }”، مثل { $example }
answer-unfit-whole = اكتب عددًا صحيحًا في الجواب عن “{ $question }”، مثل 3
answer-unfit-count = اكتب العدد في الجواب عن “{ $question }”: عددًا صحيحًا لا يزيد على 20، و0 إذا لم يوجد شيء
answer-unfit-months = اكتب عدد الأشهر في الجواب عن “{ $question }”، مثل 18
answer-unfit-days = اكتب عدد الأيام في الجواب عن “{ $question }”، مثل 60
answer-unfit-number = اكتب عددًا في الجواب عن “{ $question }”، مثل { $example }
answer-too-early = “{ $question }”: يجب أن يكون التاريخ { $detail } أو بعده
answer-too-late = “{ $question }”: يجب أن يكون التاريخ { $detail } أو قبله
answer-too-small = “{ $question }”: يجب أن يكون { $detail } أو أكثر
answer-too-large = “{ $question }”: يجب أن يكون { $detail } أو أقل
answer-unlike = “{ $question }”: { $detail }
question-filled-from = إجابتك عن “{ $question }” مكتوبة هنا. غيّرها إذا كان الصحيح غير ذلك.
question-optional = { $question } (اختياري)
left-empty = تُرك فارغًا
answer-needed = أجب عن “{ $question }”: لا يمكن الإرسال بدونه
answer-date-lacks-day = “{ $question }”: اليوم ناقص
answer-date-lacks-month = “{ $question }”: الشهر ناقص
answer-date-lacks-year = “{ $question }”: السنة ناقصة
answer-date-day = “{ $question }”: يجب أن يكون اليوم رقمًا من 1 إلى 31
answer-date-month = “{ $question }”: يجب أن يكون الشهر رقمًا من 1 إلى 12 أو اسمه
answer-date-year = “{ $question }”: يجب أن تتكون السنة من أربعة أرقام
answer-date-no-such-day = “{ $question }”: لا يوجد هذا اليوم في هذا الشهر
answer-check = “{ $question }”: هذا ليس { $detail } صحيحًا. قارن كل رقم بالورقة
answer-phone = “{ $question }”: اكتب رقم هاتف من 8 إلى 15 رقمًا، مثل 0400 000 000 أو ‎+61 2 5550 1234
answer-email = “{ $question }”: اكتب عنوان بريد إلكتروني مثل name@example.org
email-missing = اكتب عنوان بريدك الإلكتروني
email-no-at = في عنوان البريد الإلكتروني علامة @. اكتبه مثل name@example.org
email-several = اكتب عنوان بريد إلكتروني واحدًا فقط، مثل name@example.org
email-space = لا مسافات في عنوان البريد الإلكتروني. اكتبه مثل name@example.org
email-host = ما بعد علامة @ غير كامل. اكتبه مثل name@example.org
email-odd = لا يمكن أن يكون هذا العنوان صحيحًا: فيه علامة ناقصة أو زائدة. اكتبه مثل name@example.org
answer-too-long = “{ $question }”: اكتب { $detail } حرفًا على الأكثر
answer-contradiction = “{ $question }” لا يتفق مع ما ذكرته من قبل. { $because } غيّر أحد الجوابين
for-example = مثال: { $example }

problem-reference = إذا اتصلت بنا، فاذكر هذا الرقم المرجعي: { "\u200E" }{ $code }
problem-odd-sign-title = فيه علامة لا نستطيع حفظها
problem-odd-sign-text = فيما أُرسل علامة لا يراها أحد ولا تُطبع.
problem-odd-sign-do = اكتبه من جديد بدل نسخه، ثم أرسله مرة أخرى.
problem-not-found-title = لا نجد هذه الصفحة
problem-not-found-text = ربما كُتب العنوان خطأ، أو انتقلت الصفحة، أو حُذف ما كانت تعرضه.
problem-not-found-do = تحقق من العنوان، أو ابدأ من الصفحة الرئيسية. لم يضع شيء مما أرسلته.
problem-not-allowed-title = لا يمكن فعل هذا هنا
problem-not-allowed-text = طُلب من الصفحة شيء لا تفعله.
problem-not-allowed-do = ارجع واستعمل الأزرار التي في الصفحة.
problem-stale-form-title = بقيت هذه الصفحة مفتوحة مدة طويلة
problem-stale-form-text = لسلامتك لا نقبل إلا ما يأتي من صفحة أعطيناك إياها قبل وقت قصير، وهذه قديمة جدًا.
problem-stale-form-do = ارجع، وحمّل الصفحة من جديد، وأرسلها مرة أخرى.
problem-sign-in-first-title = سجّل الدخول لترى هذا
problem-sign-in-first-text = في هذه الصفحة معلومات شخصية، لذلك يجب أن نعرف أنك أنت.
problem-sign-in-first-do = سجّل الدخول، وستعود إلى هذه الصفحة.
problem-not-a-form-title = لم نستطع قراءة ما أرسلته
problem-not-a-form-text = لم يصل بالشكل الذي ترسله به صفحتنا.
problem-not-a-form-do = ارجع، وحمّل الصفحة من جديد، وأرسلها مرة أخرى.
problem-too-large-title = هذا كبير جدًا
problem-too-large-text = نقبل حتى { $megabytes } ميغابايت في المرة الواحدة.
problem-too-large-do = ارجع واختر ملفات أصغر، أو أرسلها واحدًا واحدًا.
problem-too-long-title = هذا طويل جدًا
problem-too-long-text = نقبل حتى 256 كيلوبايت من النص في المرة الواحدة.
problem-too-long-do = ارجع واختصره، أو أرسله على أجزاء.
problem-too-slow-title = استغرق وصول ذلك إلينا وقتًا طويلًا
problem-too-slow-text = توقف ما كنت ترسله في الطريق، فلم يُحفظ منه شيء.
problem-too-slow-do = ارجع وأرسله مرة أخرى، بملفات أصغر إن كان اتصالك بطيئًا.
problem-too-many-title = طلبات كثيرة جدًا
problem-too-many-text = جاء من عنوانك في الدقيقة الأخيرة أكثر مما يرسله شخص واحد.
problem-too-many-do = انتظر دقيقة وحاول مرة أخرى. ما أرسلته من قبل محفوظ.
problem-internal-title = حدث خطأ من جانبنا
problem-internal-text = ليس الخطأ منك، وقد سُجّل لمن يعتنون بهذا الموقع.
problem-internal-do = حاول مرة أخرى بعد دقائق، أو تحدث إلى موظف.
problem-busy-title = نحن مشغولون جدًا
problem-busy-text = عدد الأشخاص هنا أكبر مما نستطيع خدمته في وقت واحد.
problem-busy-do = حاول مرة أخرى بعد ثوانٍ. لم يضع شيء مما أرسلته من قبل.
problem-records-away-title = لا نستطيع الوصول إلى سجلاتنا الآن
problem-records-away-text = لم يُحفظ ما أرسلته للتو. كل ما أرسلته من قبل محفوظ.
problem-records-away-do = حاول مرة أخرى بعد ثوانٍ، أو تحدث إلى موظف.
problem-same-moment-title = غيّر شخص آخر الشيء نفسه في اللحظة نفسها
problem-same-moment-text = لم يُحفظ ما أرسلته للتو.
problem-same-moment-do = ارجع وأرسله مرة أخرى.
problem-disk-full-title = لا يوجد لدينا مكان لحفظ أي شيء الآن
problem-disk-full-text = لم يُحفظ ما أرسلته للتو. ليس الخطأ منك، وقد أُبلغ من يعتنون بهذا الموقع.
problem-disk-full-do = حاول مرة أخرى لاحقًا، أو تحدث إلى موظف.
problem-uncertain-title = لا نعرف هل حُفظ ذلك
problem-uncertain-text = انقطع الاتصال بسجلاتنا في لحظة حفظ ما أرسلته. إما أنه حُفظ كله، أو لم يُحفظ منه شيء.
problem-uncertain-do = تحقق من وجوده قبل أن ترسله مرة أخرى.
problem-typed = ما كتبته لا يزال هنا
problem-typed-files = لم تُحفظ هذه الملفات. اخترها مرة أخرى:
problem-again = أرسله مرة أخرى
problem-look = تحقق من وجوده
problem-see = انظر كيف هو الآن
problem-changed = ما حدث بينما كنت تكتب
problem-kept = ما كتبته محفوظ لمدة { $hours } ساعة. سجّل الدخول من جديد، ولن يستعيده أحد غيرك.
problem-code = إن كنت قد بدأته دون تسجيل الدخول فإن رمزه يفتحه. أدخل الرمز في نافذة جديدة، ثم عد إلى هنا وأرسل هذه الصفحة من جديد.
problem-page-of-another-title = هذه الصفحة من تسجيل دخول آخر
problem-page-of-another-text = كان شخص آخر قد سجّل الدخول عندما فُتحت هذه الصفحة، لذلك لم يُرسل شيء.
problem-page-of-another-do = ما كُتب فيها محفوظ لذلك الشخص وحده. حمّل الصفحة من جديد لتتابع أنت.
kept-forms-title = ما كتبته ولم ترسله
kept-forms-none = لا شيء ينتظرك هنا.
kept-forms-one = كُتب في { $when }
kept-forms-notice = هناك شيء كتبته ولم يُرسل
kept-form-title = كتبت هذا بعد أن انتهى تسجيل دخولك
kept-form-text = كتبته في { $when }. يُحفظ لمدة { $days } أيام ولا يظهر لأحد غيرك.
kept-form-page = افتح الصفحة التي كتبته فيها
kept-form-remove = احذفه
problem-no-mandate-title = لا يحق لك أن ترى هذا
problem-no-mandate-text = ليس لدى جهتك تفويض بذلك.
problem-no-mandate-do = اسأل الجهة المسؤولة عن الخدمة. هذه المحاولة مسجّلة.

purpose-own-affairs = متابعة أمورك بنفسك
purpose-applying = تقديم طلب خدمة
purpose-casework = العمل على معاملة
purpose-helping = مساعدة شخص طلب ذلك
purpose-at-counter = المرور على الأسئلة معك عند شباك الخدمة
purpose-by-phone = المرور على الأسئلة معك عبر الهاتف
purpose-informing = إرسال ما طُلب
purpose-security = الحفاظ على أمان الحساب
purpose-consulting = إبداء رأي طلبته جهة أخرى

home-title = ماذا تريد أن تفعل؟
home-search-label = قلها بكلماتك
home-search-hint = مثلًا “ننتظر مولودًا” أو “لا أستطيع دفع فواتيري”
home-events-heading = أو ابدأ بما يحدث في حياتك

sign-in = تسجيل الدخول

## قبل انتهاء الجلسة وبعده
session-ends-title = هل ما زلت هنا؟
session-ends-text = حفاظًا على أمانك سيُسجَّل خروجك عند { $time } إن لم تفعل شيئًا. ما كتبته يبقى في هذه الصفحة.
session-ends-text-guest = حفاظًا على أمانك ينسى هذا الموقع عند { $time } ما بدأته هنا إن لم تفعل شيئًا. أما ما حفظته برمز فيبقى.
session-ends-for-good = أنت مسجّل الدخول منذ وقت طويل جدًا، وينتهي ذلك عند { $time }. أرسل الآن ما كتبته. وإن تأخرت فسنحفظه ونعيده إليك بعد أن تسجّل الدخول من جديد.
session-stay = البقاء مسجّل الدخول
session-stay-guest = المتابعة
session-close = العودة إلى الصفحة
session-over-title = لقد سُجِّل خروجك
session-over-title-guest = بقيت هذه الصفحة مفتوحة وقتًا طويلًا
session-over-text = ما كتبته ما زال في هذه الصفحة. اضغط زرّها كالمعتاد: نحفظه { $days } أيام ونعيده إليك بعد أن تسجّل الدخول من جديد.
session-over-text-guest = ما كتبته ما زال في هذه الصفحة. انسخ ما تحتاج إليه. وبرمز طلبك أو خطتك تتابع من حيث توقفت.
