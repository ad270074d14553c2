# machine-drafted, not yet checked by a translator

person-title = تحدث إلى موظف
person-lead = اختر ما يناسبك. لن تحتاج أبدًا إلى رواية الأمر مرتين: نحن ننقل ما كنت تفعله هنا.
person-call-heading = اتصل بنا الآن
person-interpreter = بلغتك: اتصل بـ { $interpreter } على الرقم { "\u200E" }{ $number }، واطلب الرقم { "\u200E" }{ $phone }.
person-relay = إذا كنت أصمّ أو يصعب عليك السمع أو الكلام: استعمل { $relay }، واطلب الرقم { "\u200E" }{ $phone }.
person-form-heading = أو نأتي نحن إليك
person-way = ماذا تفضّل؟
person-way-call-back = اتصلوا بي
person-way-call-back-hint = يصلك اتصال من { $agency } قبل نهاية يوم العمل التالي
person-way-message = أكتب إليكم
person-way-message-hint = يصلك جواب مكتوب من { $agency } خلال يومي عمل
person-way-counter = آتي إلى مكتب الخدمة
person-way-counter-hint = نعطيك رقمًا تقرؤه للموظف، فلا تحتاج إلى الشرح مرة أخرى
person-name = اسمك
person-name-hint = يمكنك ترك هذا فارغًا
person-phone = رقم الهاتف
person-phone-hint = نحتاج إليه لنتصل بك؛ وإلا فيمكنك تركه فارغًا
person-best-time = ما الوقت المناسب للاتصال؟
person-time-any = أي وقت في ساعات العمل
person-time-morning = في الصباح
person-time-afternoon = بعد الظهر
person-email = البريد الإلكتروني
person-email-hint = يمكنك ترك هذا فارغًا. إذا كتبته يصلك الجواب عليه؛ وإلا فتجد الجواب هنا، على هذا الجهاز
person-body = ما الموضوع؟
person-body-hint = اكتبه كما تقوله. لا تكتب كلمات مرور أو أرقام بطاقات
person-carry-heading = ما ننقله
person-carry = أخبروهم أين كنت: { $about }
person-send = إرسال
person-demo = هذا عرض تجريبي بأشخاص غير حقيقيين: لن يتصل أحد ولن يكتب.

about-service = الخدمة “{ $name }”
about-event = “{ $name }”
about-plan = خطتك
about-application = طلبك
about-case = معاملتك { "\u200E" }{ $reference }
about-page = الصفحة { "\u200E" }{ $path }

person-error-way = اختر كيف تريد أن تتحدث إلينا
person-error-phone-missing = اكتب رقم الهاتف الذي نتصل به
person-error-phone = اكتب رقم هاتف بأرقامه، مثل { "\u200E" }0491 570 006
person-error-body-missing = اكتب ما الموضوع
person-error-body-long = اكتب ما لا يزيد على { $most } حرف، أو اتصل بنا

conversation-title = محادثتك
conversation-panel = وصلتنا رسالتك
conversation-panel-answered = أجبناك
conversation-reference = رقمك المرجعي: { "\u200E" }{ $reference }
conversation-next-heading = ماذا بعد ذلك
conversation-next-call-back = يصلك اتصال من { $agency } على الرقم { "\u200E" }{ $phone } قبل نهاية { $day }.
conversation-time-morning = نحاول الاتصال في الصباح، كما طلبت.
conversation-time-afternoon = نحاول الاتصال بعد الظهر، كما طلبت.
conversation-next-message = يصلك جواب من { $agency } قبل نهاية { $day }.
conversation-next-counter = اذهب إلى مكتب من مكاتب { $agency } واقرأ الرقم { "\u200E" }{ $reference }. يرى الموظف هناك ما كنت تفعله.
conversation-counters = ابحث عن مكتب في { $website }
conversation-by-email = يصلك الجواب أيضًا بالبريد الإلكتروني إلى { $email }.
conversation-here-only = لم تعطنا بريدًا إلكترونيًا. يظهر الجواب في هذه الصفحة، على هذا الجهاز: احتفظ بالصفحة، أو سجّل الدخول لتحفظها.
conversation-call-anyway = إذا لم يصلك شيء منا حتى ذلك الوقت، فاتصل بالرقم أدناه واقرأ { "\u200E" }{ $reference }.
conversation-about = أخبرتنا أين كنت: { $about }
conversation-messages-heading = ما قيل
conversation-you = أنت
conversation-at = { "\u2068" }{ $from }{ "\u2069" }، { $at }
conversation-more = اكتب المزيد
conversation-more-hint = أي شيء تريد أن تضيفه أو تسأل عنه
conversation-more-send = إرسال
conversation-handed-over = لم تستطع { $agency } المساعدة في هذا الأمر، لذلك أُحيل. لا يلزمك فعل أي شيء: ستتلقى الجواب هنا.

conversations-title = محادثاتك
conversations-none = لم تسألنا عن شيء بعد.
conversations-ask = تحدث إلى موظف
conversations-reference = الرقم المرجعي
conversations-changed = آخر تغيير
conversations-state = الحالة
conversations-answered = تمت الإجابة
conversations-settled = لا شيء معلّق
conversations-waiting = لك علينا جواب
conversations-general = سؤال عام

person-mail-subject = جواب لك ({ $reference })
person-mail-text =
    مرحبًا،

    جواب من { $name }:

    { $answer }

    لترى كل ما قيل، أو لتكتب المزيد، افتح هذه الصفحة على الجهاز الذي سألت منه، أو سجّل الدخول:
    { $address }

    إذا اتصلت بنا، فاذكر هذا الرقم المرجعي: { "\u200E" }{ $reference }

text-answer =
    { $answer }
    { $name }، { "\u200E" }{ $reference }
text-receipt = وصلتنا رسالتك، الرقم المرجعي { "\u200E" }{ $reference }. { $promise } اكتب هنا لتضيف إليها.
text-receipt-call = للتحدث إلى شخص، اتصل على { "\u200E" }{ $phone }.
text-ended = لن تصلك منّا رسائل هنا بعد الآن. اكتب START لتصلك من جديد.
text-begun = ستصلك منّا رسائل هنا من جديد.
text-files = { $n ->
    [one] جاءت معها صورة أو ملف لا يمكن استلامه بهذه الطريقة
   *[other] جاءت معها صور أو ملفات ({ $n }) لا يمكن استلامها بهذه الطريقة
}
conversation-translated = ترجمة آلية إلى { $language }. المعتمد هو ما كُتب أصلًا.
text-files-alone = { $n ->
    [one] صورة أو ملف
    [two] صورتان أو ملفان
    [few] { $n } صور أو ملفات
   *[other] { $n } صورة أو ملف
}
text-file-name = ملف { $n }
file-left-subject = تعذّر قبول ملف أرسلته ({ $reference })
file-left-text = لم نستطع قبول الملف الذي أرسلته: { $name }. أرسله مرة أخرى بصيغة PDF أو كصورة بحجم 10 ميغابايت كحد أقصى، أو اطلب مساعدة شخص هنا: { $address }
file-infected-text = الملف الذي أرسلته قد يضر بالحواسيب، لذلك لم نقبله ولا يستطيع أحد فتحه: { $name }. افحص هاتفك أو حاسوبك ثم أرسله مرة أخرى، أو اطلب مساعدة شخص هنا: { $address }
text-part-missing = لم يصل جزء من الرسالة
text-receipt-promise = نجيب بحلول { $day }.

## رسائل البريد الإلكتروني التي يكتبها الناس إلينا
mail-answer-here = يمكنك الرد على هذه الرسالة: تصل كلماتك إلى الأشخاص أنفسهم.
mail-receipt-subject = وصلتنا رسالتك ({ $reference })
mail-receipt-have = مرحبًا، وصلت رسالتك إلى { $site }. رقمك المرجعي: { $reference }
mail-receipt-answer-by = ترد عليك { $agency } في موعد أقصاه { $day }.
mail-receipt-answer = ترد عليك { $agency }.
mail-receipt-left =
    تعذّر قبول هذه الملفات. أرسلها بصيغة PDF أو كصورة، بحجم 10 ميغابايت كحد أقصى لكل منها:
    { $files }
mail-receipt-call = للتحدث إلى شخص، اتصل بالرقم { $phone } واذكر رقمك المرجعي { $reference }.
mail-receipt-automatic = أُرسل هذا الإشعار تلقائيًا. سيقرأ شخصٌ ما كتبته.
mail-in-no-words = (رسالة بلا كلمات)
mail-in-left = (لم تُقبل: { $files })
mail-in-long = (الرسالة أطول من ذلك. نصها الكامل في الملف المرفق.)
mail-in-unread = وصلت رسالة لا يستطيع أي برنامج هنا قراءتها. وهي مرفقة كما وردت. ينبغي أن يطّلع عليها أحد ويرد على المرسل إن وُجد: { $sender }
mail-in-too-large = (وصل موضوع هذه الرسالة فقط، ولم يصل نصها ولا ملفاتها. الحد الأقصى لحجم الرسالة 25 ميغابايت.)
mail-in-too-large-left = نص رسالتك وملفاتها، والحد الأقصى لحجم الرسالة 25 ميغابايت
mail-in-out-of-reach = وصلت رسالة تعذّر جلبها من صندوق البريد. ينبغي أن يقرأها أحد هناك: { $place }

person-way-chat = محادثة فورية الآن
person-way-chat-hint = يجيبك { $agency } هنا على الصفحة.
person-chat-free = يوجد موظف متاح الآن.
person-chat-ahead = { $ahead ->
    [zero] لا أحد ينتظر قبلك.
    [one] ينتظر شخص واحد قبلك.
    [two] ينتظر شخصان قبلك.
    [few] ينتظر { $ahead } أشخاص قبلك.
    [many] ينتظر { $ahead } شخصًا قبلك.
   *[other] ينتظر { $ahead } شخص قبلك.
}
person-chat-ahead-time = { $ahead ->
    [zero] لا أحد ينتظر قبلك.
    [one] ينتظر شخص واحد قبلك.
    [two] ينتظر شخصان قبلك.
    [few] ينتظر { $ahead } أشخاص قبلك.
    [many] ينتظر { $ahead } شخصًا قبلك.
   *[other] ينتظر { $ahead } شخص قبلك.
} { $minutes ->
    [zero] في الآونة الأخيرة انتظر معظم الناس أقل من دقيقة.
    [one] في الآونة الأخيرة لم ينتظر معظم الناس أكثر من دقيقة.
    [two] في الآونة الأخيرة لم ينتظر معظم الناس أكثر من دقيقتين.
    [few] في الآونة الأخيرة لم ينتظر معظم الناس أكثر من { $minutes } دقائق.
    [many] في الآونة الأخيرة لم ينتظر معظم الناس أكثر من { $minutes } دقيقة.
   *[other] في الآونة الأخيرة لم ينتظر معظم الناس أكثر من { $minutes } دقيقة.
}

live-title = محادثة مع { $agency }
live-looked = آخر تحديث للصفحة: { $at }.
live-look = البحث عن جواب
live-there = { $name } هنا.
live-writes = { $name } يكتب الآن …
live-place = ترتيبك في الانتظار هو { $place }. إذا لم يحضر أحد حتى { $until } فسنجيبك كتابةً.
live-place-time = ترتيبك في الانتظار هو { $place }. { $minutes ->
    [zero] في الآونة الأخيرة انتظر معظم الناس أقل من دقيقة.
    [one] في الآونة الأخيرة لم ينتظر معظم الناس أكثر من دقيقة.
    [two] في الآونة الأخيرة لم ينتظر معظم الناس أكثر من دقيقتين.
    [few] في الآونة الأخيرة لم ينتظر معظم الناس أكثر من { $minutes } دقائق.
    [many] في الآونة الأخيرة لم ينتظر معظم الناس أكثر من { $minutes } دقيقة.
   *[other] في الآونة الأخيرة لم ينتظر معظم الناس أكثر من { $minutes } دقيقة.
} إذا لم يحضر أحد حتى { $until } فسنجيبك كتابةً.
live-nobody = لا أحد يستقبل المحادثات في هذه اللحظة. إذا لم يحضر أحد حتى { $until } فسنجيبك كتابةً.
live-taken = يجيبك { $name }.
live-missed = لم يتمكن أحد من الحضور إلى المحادثة في الوقت المحدد. رسالتك لم تضع: سنجيب عنها كتابةً.
live-moved = لن يتفرّغ أحد للمحادثة قريبًا. رسالتك لم تضع: مذكور أعلاه كيف سنجيب عنها وحتى متى.
live-ended = انتهت المحادثة. يمكنك مواصلة الكتابة هنا وسنجيبك كتابةً.

## Answers before the form
first-answers-heading = هل أُجيب عنه من قبل؟
first-answers-search = سؤالك في بضع كلمات
first-answers-search-button = ابحث عن إجابات
first-answers-found = قد تجيب عنه هذه الصفحات:
first-answers-still = وإلا فاسألنا أدناه. نرى ما بحثت عنه، فلا يحيلك أحد إليه مرة أخرى.
first-answers-none = ليس لدينا شيء مكتوب عن ذلك. اسألنا أدناه.
## منشورات يقرأها الجميع
post-pointer = شكرًا لكتابتك إلينا. نجيب برسالة خاصة لأن الجميع يستطيع قراءة ما هنا. يمكنك أيضًا أن تكتب إلينا على انفراد: { $address }
post-pointer-subject = ملاحظتنا تحت منشور يقرأه الجميع
post-reply-subject = جوابنا تحت منشور يقرأه الجميع
post-danger = هل أحد في خطر؟ اتصل الآن على { "\u200E" }{ $emergency }.
post-changed = تغيّر المنشور، ونصّه الآن:
