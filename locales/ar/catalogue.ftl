# machine-drafted, not yet checked by a translator

event-start = اجعلها خطتك الخاصة
event-keep = احتفظ بهذه الخطة
event-questions = بعض الأسئلة تبيّن أي هذه الخطوات تخصّك، مع المواعيد والمبالغ.
event-privacy = ليس عليك أن تقول من أنت. تبقى إجاباتك في جلسة هذا المتصفح حتى تقرّر حفظها.
event-besides = أمور أخرى تستحق الاطلاع
timing-today = اليوم
timing-this-week = هذا الأسبوع
timing-this-month = هذا الشهر
timing-later = لاحقًا
step-only-if = إذا:
contact-cost = التكلفة:
contact-papers = جهّز:
contact-checked = قُرئ في المصدر بتاريخ { $day }.
guidance-unchecked = قد تتغير أرقام الهواتف والمواعيد وصفحات الجهات الأخرى. وحيث لا يُذكر تاريخ فنحن لم نتأكد منها.
signpost-elsewhere = تقدّم هذه الخدمة جهة أخرى، ونحن ندلّك على الطريق.
signpost-events = هذا جزء من

provider-council = مجلسك البلدي
provider-court = المحكمة
provider-federal = الحكومة الوطنية
provider-ombudsman = أمين المظالم
provider-partner = مؤسسة شريكة
provider-state = الحكومة

time-hours = { $n ->
    [zero] { $n } ساعة
    [one] ساعة واحدة
    [two] ساعتين
    [few] { $n } ساعات
    [many] { $n } ساعة
   *[other] { $n } ساعة
}
time-working-hours = { $n ->
    [zero] { $n } ساعة عمل
    [one] ساعة عمل واحدة
    [two] ساعتي عمل
    [few] { $n } ساعات عمل
    [many] { $n } ساعة عمل
   *[other] { $n } ساعة عمل
}
time-days = { $n ->
    [zero] { $n } يوم
    [one] يوم واحد
    [two] يومين
    [few] { $n } أيام
    [many] { $n } يومًا
   *[other] { $n } يوم
}
time-working-days = { $n ->
    [zero] { $n } يوم عمل
    [one] يوم عمل واحد
    [two] يومي عمل
    [few] { $n } أيام عمل
    [many] { $n } يوم عمل
   *[other] { $n } يوم عمل
}
time-weeks = { $n ->
    [zero] { $n } أسبوع
    [one] أسبوع واحد
    [two] أسبوعين
    [few] { $n } أسابيع
    [many] { $n } أسبوعًا
   *[other] { $n } أسبوع
}
time-months = { $n ->
    [zero] { $n } شهر
    [one] شهر واحد
    [two] شهرين
    [few] { $n } أشهر
    [many] { $n } شهرًا
   *[other] { $n } شهر
}
time-years = { $n ->
    [zero] { $n } سنة
    [one] سنة واحدة
    [two] سنتين
    [few] { $n } سنوات
    [many] { $n } سنة
   *[other] { $n } سنة
}

home-text = مكان واحد لكل خدمة حكومية. أخبرنا بما يحدث في حياتك، ونجد لك ما يناسبك لدى كل الجهات.
home-services-heading = خدمات يحتاج إليها الناس كثيرًا
home-all-services = كل الخدمات بترتيب الحروف

search-title = بحث: { $words }
search-suggested = اقتراحات. استعمل السهمين إلى أعلى وإلى أسفل لتختار واحدًا.
search-sure = ما وجدناه عن “{ $words }”
search-unsure = لست متأكدًا مما تقصده
search-unsure-text = هذه أقرب النتائج إلى “{ $words }”. إذا لم يناسبك شيء منها، فقلها بكلمات أخرى، أو اختر أدناه ما يحدث في حياتك، أو اسأل موظفًا.
search-none-text = لا شيء هنا يناسب “{ $words }”. قلها بكلمات أخرى، أو اختر أدناه ما يحدث في حياتك، أو اسأل موظفًا.
search-more = ما قد يناسبك أيضًا
search-mended = قرأناها “{ $words }”.
search-event = حدث في الحياة: خطة واحدة لكل شيء
search-person = تفضّل أن تسأل موظفًا؟
search-person-text = أخبرنا بكلماتك وبلغتك. نجد المكان الصحيح معك.
understood-title = فهمنا ما يلي
understood-text = هل هذا صحيح؟ أزل العلامة عمّا ليس صحيحًا. لا نحفظ شيئًا منه قبل أن تتابع.
understood-purposes = الموضوع
understood-facts = ما أخبرتنا به
understood-go = نعم، تابع
understood-choose = ضع علامة على موضوع واحد على الأقل

services-title = كل الخدمات
services-filter = أظهر فقط الخدمات التي فيها هذه الكلمات
services-filter-button = إظهار
services-order = ترتيب القائمة
services-by-name = بالحروف
services-by-agency = بالجهة
services-all = { $n ->
    [zero] لا توجد خدمات
    [one] خدمة واحدة
    [two] خدمتان
    [few] { $n } خدمات
    [many] { $n } خدمة
   *[other] { $n } خدمة
}
services-found = { $n ->
    [zero] لا توجد خدمة فيها الكلمات “{ $words }”
    [one] خدمة واحدة فيها الكلمات “{ $words }”
    [two] خدمتان فيهما الكلمات “{ $words }”
    [few] { $n } خدمات فيها الكلمات “{ $words }”
    [many] { $n } خدمة فيها الكلمات “{ $words }”
   *[other] { $n } خدمة فيها الكلمات “{ $words }”
}
services-search = ابحث عن معناها بدلًا من ذلك

service-machine-drafted = هذه الكلمات ترجمتها آلة، ولم يراجعها مترجم بعد. والمعتمد هو النص الأصلي.
service-over = هذه الخدمة غير متاحة اليوم.
service-check = هل هذه الخدمة لي؟
service-elsewhere = تقدّم هذه الخدمةَ جهة أخرى. نحن نشرحها ونتحقق هل هي لك؛ وأنت تقدّم طلبك هناك:
service-outcomes = ما تحصل عليه
service-who = من يمكنه الحصول عليها
service-place-decides = العنوان هو الذي يحدد الجهة. نسألك عنه.
service-who-text = يجب أن يتحقق كل ما يلي:
service-who-everyone = يمكن للجميع استعمالها.
service-need = ما تحتاج إليه
service-proof-by = نطلب هذا من { $agency }، فليس عليك أن تحضره.
service-proof-else = أو:
service-upload = يمكنك إضافة نسخة أو صورة منه
service-asks = ونسأل أيضًا عن:
service-cost = كم تكلّف
service-cost-free = مجانية.
service-cost-depends = بحسب إجاباتك. ترى المبلغ قبل أن تدفع أي شيء.
service-cost-untold = ليس لدينا رسم هذه الخدمة بعد، لذلك لا يمكننا القول إنها مجانية. ستخبرك الجهة قبل أن تدفع.
service-cost-billed = قد يكون هناك رسم. لا تدفع شيئًا عند التقديم: تحسبه الجهة وترسل إليك فاتورة.
service-cost-waived = في بعض الحالات لا تحتاج إلى الدفع. نحن نتحقق من ذلك لك.
service-promises = كم تستغرق، وبماذا نعدك
service-within = خلال { $time }.
service-limit = وعلى أبعد حد خلال { $time }.
service-remedies = إذا فات الموعد:
service-silence-refused = إذا لم يصلك أي جواب حتى نهاية هذه المدة، فيُعدّ ذلك رفضًا، ويمكنك أن تطلب المراجعة.
service-silence-approved = إذا لم يصلك أي جواب حتى نهاية هذه المدة، فيُعدّ ذلك موافقة.
service-remedy-apologise = يصلك اعتذار مع السبب
service-limit-depends = المدة التي يسمح بها القانون تتوقف على حالتك:
service-further = بعد ذلك يمكنك التوجه إلى
service-remedy-refund-fee = نعيد إليك الرسم
service-remedy-give-priority = تنتقل معاملتك إلى أول الصف
service-remedy-escalate = يُعرض الأمر على موظف أعلى
service-remedy-deemed-refused = يُعدّ ذلك رفضًا، لكي تستطيع أن تطلب المراجعة فورًا
service-remedy-deemed-approved = يُعدّ ذلك موافقة
service-how = كيف تقدّم الطلب
channel-web = عبر الإنترنت
channel-web-text = هنا والآن. يمكنك التوقف والمتابعة لاحقًا.
channel-phone = بالهاتف
channel-phone-text = يملأ الطلبَ معك موظف. اتصل
channel-sms = برسالة نصية
channel-sms-text = للأسئلة القصيرة ولأخبار معاملتك.
channel-email = بالبريد الإلكتروني
channel-email-text = للأسئلة، ولإرسال ما ينقص.
channel-chat = بالدردشة
channel-chat-text = تكتب إلى موظف ويجيبك.
channel-social = على وسائل التواصل الاجتماعي
channel-social-text = للأسئلة التي ليس فيها بيانات شخصية.
channel-counter = في مكتب الخدمة
channel-counter-text = حضوريًا، مع مساعدة ومترجم إذا احتجت.
channel-post = بالبريد
channel-post-text = على الورق، إذا كان ذلك أنسب لك.
service-rights = إذا لم توافق على قرار
service-rights-text = تصلك الأسباب مكتوبة دائمًا. ويمكنك عندئذ أن تطلب المراجعة:
service-internal = داخل الجهة:
service-external = خارج الجهة:
service-review-within = اطلبها خلال { $time }
service-law = القانون وراء هذه الخدمة
service-retention = مدة حفظ بياناتك:
service-checked = آخر مقارنة للكلمات والأرقام بالقانون كانت في { $day }.
service-provider = من يقدّم الخدمة
service-events = جزء من
crisis-title = بمن تتصل الآن
crisis-always = ليلًا ونهارًا، كل يوم
crisis-text = رسالة نصية:
crisis-unconfirmed = لم نتأكد من كل هذه الأرقام لدى من يجيبون عليها. إذا لم يعمل رقم فاتصل بالتالي.
crisis-exit = غادر هذا الموقع الآن
crisis-else = هل كنت تبحث عن شيء آخر؟
crisis-home = في خطر الآن؟ اتصل بـ
