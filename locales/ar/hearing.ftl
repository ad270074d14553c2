# How people hear from us: the page on which they choose, their devices, and the messages that tell of news.

## Choosing
hearing-title = كيف تصلك رسائلنا
hearing-text = اختر كيف يصلك كل نوع من الرسائل. يمكنك تغيير ذلك في أي وقت، ويسري من حينه.
hearing-where = أين نصل إليك
hearing-where-email = بالبريد الإلكتروني:
hearing-where-none = لا يوجد عنوان مؤكد
hearing-where-number = برسالة نصية:
hearing-where-change = تغيير
hearing-where-confirm = أضف رقم هاتف وأكّده أولًا
hearing-where-devices = { $devices ->
    [0] على جهاز: لا يوجد بعد.
    [zero] على جهاز: لا يوجد بعد.
    [one] على جهاز واحد.
    [two] على جهازين.
    [few] على { $devices } أجهزة.
    [many] على { $devices } جهازًا.
   *[other] على { $devices } جهاز.
}
hearing-where-to-devices = أجهزتك
hearing-must = ما يجب أن يصلك: القرارات والأسئلة الموجهة إليك والأموال
hearing-must-hint = هذه تصلك دائمًا، وأنت تختار الطريقة فقط. إذا اخترت البريد أو الاتصال أو المركز، تخبرك رسالة إلكترونية أو نصية بأن هناك جديدًا.
hearing-reminders = التذكيرات
hearing-reminders-hint = مثلًا عندما تنتهي رخصة، أو يقترب موعد جواب منك.
hearing-news = أخبار المعاملة
hearing-news-hint = ما يحدث في معاملة ولا يُطلب منك فيه شيء.
hearing-receipts = إشعارات الاستلام
hearing-receipts-hint = أن ما أرسلته قد وصل. وهو موجود في حسابك أيضًا.
hearing-account-only = في حسابي فقط
hearing-codes = أرسلوا رموز تسجيل الدخول إلى هاتفي
hearing-codes-hint = بدلًا من بريدك الإلكتروني. بدون هاتفك يمكنك تسجيل الدخول بمفتاح مرور.
hearing-quiet = متى يجب أن يبقى هاتفك صامتًا؟
hearing-quiet-hint = تنتظر الرسائل النصية والرسائل على الأجهزة حتى نهاية هذه الساعات. أما العاجل فيصل فورًا: الخطر، وما يكون اليوم آخر يوم له.
hearing-quiet-usual = من { $from } إلى { $until }، كالمعتاد هنا
hearing-quiet-usual-none = كالمعتاد هنا: لا أوقات صمت
hearing-quiet-never = أبدًا
hearing-quiet-own = في هذه الساعات
hearing-quiet-from = صامت من
hearing-quiet-until = صامت حتى
hearing-digest = كم مرة تريد رسائل الأخبار الإلكترونية؟
hearing-digest-hint = عدة أخبار في رسالة واحدة. ما يجب أن يصلك، وما ينتهي موعده قبل ذلك، يصل فورًا.
hearing-digest-none = كل خبر فورًا
hearing-digest-daily = معًا، مرة في اليوم
hearing-digest-weekly = معًا، كل يوم اثنين
hearing-digest-hour = في أي ساعة من اليوم؟
hearing-no-channel = اختر إحدى الطرق
hearing-no-quiet = اختر متى يكون الصمت: ساعتين مختلفتين إذا كانت ساعاتك الخاصة
hearing-no-digest = اختر كم مرة، وفي أي ساعة
footer-hearing = كيف تصلني رسائلكم
account-to-hearing = كيف تصلك رسائلنا

## Devices
devices-title = أجهزتك
devices-text = يمكن لجهاز أن يعرض لك أن هناك جديدًا، حتى عندما يكون هذا الموقع مغلقًا. لا يعرض غير ذلك: لا اسم ولا معاملة. لقراءة الجديد تسجّل الدخول.
devices-none = لا يخبرك أي جهاز بعد.
devices-added = أضيف في { $added }.
devices-reached = آخر رسالة قُبلت في { $reached }.
devices-ended = لم يعد يقبل رسائل منذ { $ended }، لذلك نكتب إليك بأفضل طريقة تالية. لاستخدامه من جديد، أضفه على ذلك الجهاز.
devices-test = أرسل رسالة تجريبية
devices-stop = إيقاف
devices-add-title = هذا الجهاز
devices-add-text = سيسألك المتصفح إن كان يُسمح لهذا الموقع بعرض رسائل. على جهاز مشترك يمكن للآخرين أن يروا أن هناك جديدًا لك.
devices-add = أخبروني على هذا الجهاز
devices-failed = لم يُضف هذا الجهاز. ربما لا يسمح متصفحك أو إعداداته برسائل من هذا الموقع. يمكنك دائمًا اختيار البريد الإلكتروني.
devices-without-script = لا يستطيع متصفحك استقبال رسائل هنا: يلزم متصفح فيه البرامج النصية والرسائل مفعّلة. يمكنك دائمًا اختيار البريد الإلكتروني.
problem-device-unfit-title = لا يمكن إخبار هذا الجهاز
problem-device-unfit-text = أعطى متصفحه عنوانًا ليس عنوان خدمة رسائل على الإنترنت المفتوح.
problem-device-unfit-do = جرّب متصفحًا آخر، أو اختر البريد الإلكتروني.
problem-devices-too-many-title = لديك أجهزة كثيرة
problem-devices-too-many-text = قائمتك ممتلئة.
problem-devices-too-many-do = أوقف جهازًا لم تعد تستخدمه، ثم حاول من جديد.

## Phone numbers
contact-points-number = يمكننا أن نرسل إليك رسائل نصية هنا. لا يمكنك تسجيل الدخول به.
contact-points-number-open = أكّده لتصلك رسائل نصية هنا. لا يمكنك تسجيل الدخول به.
contact-points-code-title = تحقق من هاتفك
contact-points-code-text = أرسلنا رسالة نصية فيها رمز من ستة أرقام إلى { $number }. يعمل الرمز لمدة { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}، على هذا الجهاز.
sign-in-code-or-phone = إذا اخترت أن تصلك الرموز على هاتفك، فقد أُرسل إليه.

## Messages
mail-hearing =
    لاختيار كيف تصلك رسائلنا:
    { $address }
mail-digest-subject = { $news ->
    [zero] لا جديد من { $site }
    [one] خبر واحد من { $site }
    [two] خبران من { $site }
    [few] { $news } أخبار من { $site }
    [many] { $news } خبرًا من { $site }
   *[other] { $news } خبر من { $site }
}
mail-digest-text =
    مرحبًا،

    هذا هو الجديد منذ الرسالة السابقة:

    { $lines }

    لقراءته، افتح الصفحة وسجّل الدخول. من أجل سلامتك لا تقول هذه الرسالة أكثر من ذلك.
text-news =
    { $what }
    { $address }
    لتغيير كيف تصلك رسائلنا: { $hearing }
text-code = { $code } هو رمزك في { $site }. يعمل لمدة { $minutes ->
    [one] دقيقة واحدة
    [two] دقيقتين
    [few] { $minutes } دقائق
   *[other] { $minutes } دقيقة
}. لا تخبر به أحدًا.
push-news = هناك جديد لك
push-test = هذه تجربة. الرسائل تصل إلى هذا الجهاز.
channel-push = على أجهزتي
mails-end-title = هل تريد إيقاف هذه الرسائل؟
mails-ended-title = أوقفنا هذه الرسائل
mails-end-text = إذا ضغطت الزر، فلن نرسل إليك بعد الآن رسائل بريد إلكتروني عن:
mails-ended-text = لن نرسل إليك بعد الآن رسائل بريد إلكتروني عن:
mails-end-keeps = تجد ذلك دائمًا في حسابك. وما يجب أن يصلك يصلك كما كان: القرارات والأسئلة وشؤون المال.
mails-end-do = إيقاف هذه الرسائل
mails-end-choose = اختر كيف تصلك رسائلنا
mails-end-all = إيقاف كل رسائل البريد التي ليست ضرورية
