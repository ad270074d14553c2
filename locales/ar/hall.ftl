# machine-drafted, not yet checked by a translator

kiosk-title = خذ رقمًا
kiosk-begin = المس هنا للبدء
kiosk-reasons = ما سبب قدومك؟
kiosk-appointment = لدي موعد، أو دور أخذته من المنزل
kiosk-other = شيء آخر
kiosk-needs = ما الذي يساعدك أثناء الانتظار؟
kiosk-for = من أجل: { $service }.
kiosk-needs-none = اضغط ما يناسبك، أو لا شيء.
kiosk-need-seat = أحتاج إلى الجلوس
kiosk-need-frail = أنا ضعيف أو مريض ولا أستطيع الانتظار طويلًا
kiosk-need-loop = أحتاج إلى حلقة سمعية
kiosk-need-danger = أنا في خطر
kiosk-take = أعطني رقمًا
kiosk-code = رمز موعدك
kiosk-code-hint = تجده في الرسالة الخاصة بموعدك. اضغط حروفه وأرقامه.
kiosk-code-wrong = لا يوجد شيء بهذا الرمز هنا اليوم. حاول مرة أخرى، أو خذ رقمًا: سيساعدك شخص.
kiosk-code-send = أنا هنا
kiosk-keys = الحروف والأرقام
kiosk-key-back = احذف الأخير
kiosk-number = رقمك
kiosk-picture = عنوان دورك كصورة لهاتفك
kiosk-follow = وجّه هاتفك إلى الصورة لمتابعة دورك.
kiosk-print = طباعة
kiosk-ready = تم
kiosk-there = هل ما زلت هنا؟
kiosk-still-here = نعم، أنا هنا
hall-title = القاعة
hall-closed = المركز مغلق الآن.
hall-number = الرقم
hall-counter = الشباك
hall-wait = من يأتي الآن ينتظر نحو { $from } إلى { $to } دقيقة.
hall-call = الرقم { $number }، الشباك { $counter }
hall-sound-on = النداء بصوت مسموع
hall-sound-off = إيقاف النداء الصوتي
hall-rule = من يُنادى تاليًا
hall-rule-order = يُنادى الناس بترتيب قدومهم. وينادي من يستطيع المساعدة في الأمر ويتحدث اللغة.
hall-rule-appointment = من لديه موعد يُحسب كأنه جاء قبل وقته بـ { $minutes } دقيقة، حتى { $late } دقيقة بعده؛ وحتى { $told } دقيقة بعده إن قال إنه سيتأخر.
hall-rule-frail = الضعيف أو المريض يُحسب كأنه جاء قبل ذلك بـ { $minutes } دقيقة.
hall-rule-danger = من هو في خطر يُحسب كأنه جاء قبل ذلك بـ { $minutes } دقيقة. أخبر أي شخص يعمل هنا.
hall-rule-home = الدور المأخوذ من المنزل يُحسب من وقت أخذه، وبحد أقصى { $minutes } دقيقة قبل القدوم.
place-title = دورك
place-number = رقمك
place-go-to = اذهب إلى الشباك { $counter }
place-before = { $before ->
    [0] لا أحد قبلك
    [one] شخص واحد قبلك
    [two] شخصان قبلك
    [few] { $before } أشخاص قبلك
    [many] { $before } شخصًا قبلك
   *[other] { $before } شخص قبلك
}
place-wait-line = انتظارك: { $wait }
place-wait = نحو { $from } إلى { $to } دقيقة
place-wait-unknown = لا يمكن لأحد أن يقول بعد
place-come = دورك محفوظ. عند وصولك قل رمزك للجهاز أو لموظف: لن تُنادى قبل ذلك.
place-come-back = نودي عليك ولم تكن هنا. أخبر موظفًا: يُحفظ دورك مرة واحدة.
place-leave = أتخلى عن دوري
place-follow = تابع دورك
place-heading = تعال الآن بلا موعد
place-about = خذ دورًا من هنا ثم تعال. أخبر الجهاز أو موظفًا عند وصولك.
place-take = خذ دورًا
place-said = جئت إلى { $centre } بلا موعد، بخصوص { $service }.
place-said-anything = جئت إلى { $centre } بلا موعد.
place-state-home = في الطريق
place-state-waiting = ينتظر
place-state-called = نودي عليه
place-state-helped = عند الشباك
place-state-away = لم يكن هنا عند النداء
place-state-done = انتهى
place-state-gone = تم التخلي عنه
place-state-lost = أُغلق المركز
place-taken-subject = رقمك هو { $number } ({ $reference })
place-taken-text = رقمك في { $centre } هو { $number }. انتظارك: { $wait }. عند وصولك قل { $reference } للجهاز أو لموظف. تابع دورك: { $address }
place-called-subject = الرقم { $number }: الشباك { $counter }
place-called-text = نودي على الرقم { $number } في { $centre }: اذهب إلى الشباك { $counter }. الرمز { $reference }. { $address }
place-lost-subject = أُغلق { $centre } ({ $reference })
place-lost-text = أُغلق { $centre } قبل النداء على الرقم { $number }. نأسف لذلك. سيتصل بك شخص. الرمز { $reference }. { $address }
place-given-up-subject = تم التخلي عن دورك ({ $reference })
place-given-up-text = تم التخلي عن دورك { $number }. الرمز { $reference }. لإنهاء كل الرسائل أجب بكلمة STOP.
place-help-subject = خذ دورًا برسالة
place-help-text =
    اكتب PLACE أو «دور» ورقم المركز:
    { $centres }
place-help-closed =
    { $centre } مغلق الآن. اكتب PLACE أو «دور» ورقم مركز وهو مفتوح:
    { $centres }
centre-open-now = مفتوح الآن. من يأتي الآن ينتظر: { $wait }.
centre-text = برسالة نصية: اكتب PLACE { $number }
centre-screen = شاشة القاعة
visit-papers = من فضلك أحضر:
visit-late = سأتأخر
account-visit = في مركز خدمة يوم { $day }
problem-hall-closed-title = المركز مغلق الآن
problem-hall-closed-text = تُعطى الأدوار وهو مفتوح.
problem-hall-closed-do = انظر إلى ساعات العمل أو احجز موعدًا.
problem-hall-has-appointment-title = لديك موعد هنا اليوم
problem-hall-has-appointment-text = تعال في وقته: إنه دورك.
problem-hall-has-appointment-do = عد وانظر إلى موعدك.
problem-hall-not-waiting-title = تغيّر هذا الدور
problem-hall-not-waiting-text = تم التخلي عنه أو انتهى، أو هناك شخص عند الشباك.
problem-hall-not-waiting-do = عد وانظر مرة أخرى.
problem-hall-returned-before-title = نودي عليك مرتين
problem-hall-returned-before-text = يُحفظ الدور مرة واحدة. بعدها يلزم رقم جديد.
problem-hall-returned-before-do = خذ رقمًا جديدًا.
