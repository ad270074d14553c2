# machine-drafted, not yet checked by a translator

change = تغيير
apply = قدّم طلبًا
delivered-elsewhere = تقدّمها جهة أخرى

questions-progress = حُسم { $settled } من { $of } من الخدمات
questions-see-plan = انظر الخطة حتى الآن
live-heading = خطتك حتى الآن
live-yes = { $n ->
    [one] لك
   *[other] لك ({ $n })
}
live-open = لم تُحسم بعد ({ $n })
live-no = ليست لك ({ $n })

plan-known-title = ما نعرفه من قبل
plan-known-text = أخبرتنا بهذا من قبل، لذلك لا نسأل مرة أخرى. راجعه وغيّر ما لم يعد صحيحًا.
plan-known-right = هذا صحيح

answers-title = إجاباتك
answers-text = يمكنك تغيير أي منها في أي وقت. وتتغيّر خطتك معها.
answers-none = لم تجب عن أي سؤال بعد.
answers-held = ما كنا نعرفه من قبل
answers-held-text = أخبرتنا بهذا من قبل. نستعمله هنا ولا نسأل مرة أخرى.
answers-go-on = تابع الأسئلة
answers-see-plan = انظر خطتك
answers-anew = ابدأ من جديد بلا إجابات

plans-title = خططك
plans-line = { $yes ->
    [zero] لم يُحسم لك شيء بعد
    [one] خدمة واحدة لك
    [two] خدمتان لك
    [few] { $yes } خدمات لك
    [many] { $yes } خدمة لك
   *[other] { $yes } خدمة لك
}، { $open ->
    [zero] ولا شيء ينتظر
    [one] وواحدة لم تُحسم بعد
    [two] واثنتان لم تُحسما بعد
    [few] و{ $open } لم تُحسم بعد
    [many] و{ $open } لم تُحسم بعد
   *[other] و{ $open } لم تُحسم بعد
}
plans-changed = آخر تغيير في { $when }
plans-none = ليست لديك خطة بعد. أخبرنا بما يحدث في حياتك، ونعرف لك أي الخدمات تناسبك.
plans-begin = ماذا تريد أن تفعل؟
plans-sign-in = تبقى الخطط هنا ما دمت تستعمل هذا المتصفح. سجّل الدخول لتحفظها وتجدها على جهاز آخر.

plan-everything = كل الخدمات الموجودة
plan-title = خطتك: { $purpose }
plan-caption = خطتك
plan-summary-yes = { $n ->
    [zero] لا توجد خدمة لك حتى الآن.
    [one] خدمة واحدة لك.
    [two] خدمتان لك.
    [few] { $n } خدمات لك.
    [many] { $n } خدمة لك.
   *[other] { $n } خدمة لك.
}
plan-summary-open = { $n ->
    [zero] لا شيء ينتظر.
    [one] واحدة لم تُحسم بعد.
    [two] اثنتان لم تُحسما بعد.
    [few] { $n } خدمات لم تُحسم بعد.
    [many] { $n } خدمة لم تُحسم بعد.
   *[other] { $n } خدمة لم تُحسم بعد.
}
plan-on = بحسب القانون في { $day }
plan-go-on = تابع الأسئلة
plan-answers = انظر إجاباتك أو غيّرها
plan-calendar = أضف المواعيد إلى تقويمك
plan-changes = ما تغيّر في خطتك
plan-change-new = جديد في خطتك: { $service }
plan-change-gone = لم تعد في خطتك: { $service }
plan-change-yes = { $service }: هذه لك الآن
plan-change-no = { $service }: هذه ليست لك الآن
plan-change-open = { $service }: لم تعد محسومة
plan-change-amount = { $service }: “{ $amount }” كان { $from } وهو الآن { $to }
plan-change-day = { $service }: الموعد الآن { $day }
plan-for-you = لك
plan-still-open = لم تُحسم بعد
plan-still-open-text = جواب واحد أو بضعة أجوبة تحسم كلًّا من هذه.
plan-fault = اسأل موظفًا عن هذه من فضلك
plan-fault-text = لم تستطع قواعدنا حسم هذه مما أخبرتنا به. هذا خطؤنا، وليس خطأك.
plan-besides-text = لا شيء من هذا لازم لما جئت من أجله. بضعة أسئلة أخرى تبيّن ما يناسبك.
plan-besides-button = تحقّق من هذه أيضًا
plan-next = جئت أيضًا من أجل
plan-next-text = ما أخبرتنا به ينفع هناك أيضًا، فلا نسأل عن شيء مرتين.
plan-also-checked = { $n ->
    [one] تحققنا أيضًا من خدمة واحدة، وهي لا تناسبك الآن.
   *[other] تحققنا أيضًا من { $n } خدمة، ولا تناسبك أي منها الآن.
}
plan-not-for-you = ليست لك، ولماذا
plan-not-for-you-text = إذا كان شيء هنا غير صحيح في رأيك، فغيّر إجابتك أو تحدث إلى موظف.
plan-not-so = هذا غير متحقق: { $clause }
plan-due = افعل هذا حتى { $day }
plan-due-late = كان الموعد حتى { $day }
plan-due-late-text = مضى اليوم. افعله الآن، واسأل عمّا لا يزال ممكنًا: التأخير في الغالب أفضل من عدم الفعل.
plan-due-words = افعل هذا خلال { $words }
plan-due-after = { $time } بعد: { $fact }
plan-due-before = { $time } قبل: { $fact }
plan-first = أولًا:
plan-needs = ما يحسم الأمر:
plan-needs-amount = لحساب المبالغ نحتاج إلى معرفة:
plan-needs-more = { $n ->
    [zero] ولا شيء آخر
    [one] وربما شيء واحد آخر
    [two] وربما شيئان آخران
    [few] وربما { $n } أشياء أخرى
    [many] وربما { $n } شيئًا آخر
   *[other] وربما { $n } شيء آخر
}
plan-why = لماذا هذه لك
plan-told = لأنك أخبرتنا:
plan-told-line = { $question }: { $answer }
plan-elsewhere = تقدّم طلبك هناك، لا هنا:
elsewhere-website = موقع
plan-keep = احفظ هذه الخطة
plan-keep-text = تبقى الخطة هنا ما دمت تستعمل هذا المتصفح. سجّل الدخول لتحفظها، وتجدها على جهاز آخر، ونخبرك عندما يتغيّر شيء.
plan-keep-button = سجّل الدخول واحفظها

calendar-summary = آخر يوم: { $service }
calendar-description = لدى { $agency }. من خطتك “{ $plan }”.
answers-remove = حذف هذه الخطة
answers-remove-text = تُحذف الخطة وكل الإجابات فيها. أما الطلبات التي بدأتها فتبقى.
answers-remove-button = حذف الخطة والإجابات

## What is not confirmed, not yet, or elsewhere
plan-unchecked = لم نتأكد من هذه المبالغ من مصدرها. اسأل قبل أن تعتمد عليها.
plan-unconfirmed = كان هذا المبلغ ساريًا حتى { $day }، وربما تغيّر بعد ذلك.
plan-not-yet = يمكن استيفاء هذا ابتداءً من { $day }.
plan-instead = هذا هو المخصص لذلك:

## Marks in a plan
plan-answers-see = انظر إلى الإجابات
plan-along = خذ هذه الخطة معك: رمز وطباعة ومشاركة
plan-total-weekly = المجموع: { $amount } في الأسبوع
plan-total-yearly = المجموع: { $amount } في السنة
plan-total-once = المجموع: { $amount } مرة واحدة
plan-own = خطواتك الخاصة
plan-own-add = أضف خطوة خاصة بك
plan-own-text = ماذا تريد أن تفعل؟
plan-own-hint = مثلًا: أطلب الأوراق من أختي
plan-own-day = قبل أي يوم؟ (اختياري)
plan-own-button = أضف هذه الخطوة
plan-own-yours = أنت أضفت هذه الخطوة
plan-own-remove = احذف هذه الخطوة
plan-own-empty = اكتب ما تريد أن تفعله
plan-own-too-many = تتسع الخطة لـ { $n } خطوة خاصة بك. احذف خطوة لا تحتاجها.
plan-mark-too-long = اكتب { $n } حرفًا على الأكثر
plan-mark-done = تم
plan-not-done = لم يتم بعد
plan-done = { $n ->
    [one] تمّت خطوة واحدة
   *[other] تمّ من الخطوات: { $n }
  }
plan-done-show = أظهر ما تم
plan-done-on = تم في { $day }
plan-note = ملاحظتك:
plan-note-change = غيّر ملاحظتك
plan-note-add = أضف ملاحظة
plan-note-label = ملاحظة على: { $step }
plan-note-keep = احفظ هذه الملاحظة
calendar-own = خطوة خاصة بك. من خطتك «{ $plan }».

## A plan taken along
along-title = خذ هذه الخطة معك
along-code = رمز خطتك
along-how = تابعها على أي جهاز: اختر «تابع برمز» في أي صفحة، أو وجّه هاتفًا إلى هذه الصورة.
along-careful = لا تعطه لأحد: يفتح الخطة بكل إجاباتك، ومن يملكه يستطيع تغييرها.
along-until = يعمل الرمز حتى { $day }. كلما فتحت هذه الصفحة امتدّ 30 يومًا.
along-print = اطبعها
along-print-text = على الورق: ماذا تفعل، وقبل أي يوم، وبمن تتصل، والرمز.
along-print-link = اطبع هذه الخطة
along-helpers = شاركها مع من يساعدك
along-helpers-text = اصنع رمزًا خاصًا لكل من يساعدك. يرون الخطة وإجاباتك وملاحظاتك. لا يستطيعون التقديم عنك، ويمكنك إنهاء ذلك في أي وقت.
along-helper = من يساعدك؟
along-helper-hint = أنت وحدك ترى هذا الاسم. مثلًا: الخالة إيليني
along-helper-email = بريده الإلكتروني (اختياري)
along-helper-email-hint = نرسل إليه الرمز هناك.
along-sent = أُرسل بالبريد الإلكتروني إلى
along-sent-sending = { $email }: في الطريق
along-sent-accepted = { $email }: سُلّم إلى خدمة بريده
along-sent-refused = { $email }: رُفض. تحقق من العنوان وأرسله مرة أخرى.
along-helper-empty = اكتب من يساعدك
along-helper-long = اكتب اسمًا أقصر
along-too-many = لهذه الخطة أقصى عدد من الرموز. أنهِ رمزًا أولًا.
along-may = ماذا يجوز لهم؟
along-see = رؤية الخطة
along-change = رؤيتها والإجابة عن الأسئلة وتأشير الخطوات وكتابة الملاحظات
along-how-long = لكم من الوقت؟
along-days = { $n } يومًا
along-share = اصنع لهم رمزًا
along-may-see = يرى الخطة حتى { $day }
along-may-change = يرى الخطة ويجيب ويؤشر حتى { $day }
along-end = أنهِ رمز { $helper }
plan-by-code-see = ترى هذه الخطة برمز حتى { $day }. لا يمكنك تغييرها.
plan-by-code-change = ترى هذه الخطة برمز حتى { $day }. يمكنك الإجابة عن الأسئلة وتأشير الخطوات وكتابة الملاحظات.
plan-keep-mine = احفظ هذه الخطة في حسابي
plan-let-go = انتهيت من هذه الخطة
plan-print-code = تابع هذه الخطة على أي جهاز:
plans-by-code = فُتحت برمز، حتى { $day }
problem-plan-only-to-see-title = يمكنك رؤية هذه الخطة وليس تغييرها
problem-plan-only-to-see-text = الرمز الذي لديك يسمح بالرؤية فقط.
problem-plan-only-to-see-do = اطلب من صاحب الخطة رمزًا يسمح بالتغيير.
problem-plan-not-yours-to-share-title = صاحب الخطة وحده يستطيع ذلك
problem-plan-not-yours-to-share-text = الرمز الذي لديك صُنع لمن يساعد.
problem-plan-not-yours-to-share-do = اسأل صاحب الخطة.

## Questions left, and lists to tick
questions-left = { $n ->
    [one] بقي سؤال واحد تقريبًا
    [two] بقي سؤالان تقريبًا
    [few] بقيت { $n } أسئلة تقريبًا
   *[other] بقي { $n } سؤالًا تقريبًا
  }، { $minutes } د
plan-besides-left = نحو { $n } من الأسئلة، { $minutes } د.
ticked-hint = أشّر على كل ما ينطبق
ticked-none = لا شيء من هذه
ticked-unsure = لا أعرف عن الباقي
ticked-wrong = أشّر على ما ينطبق، أو «لا شيء من هذه»
ticked-both = أشّر على ما ينطبق أو على «لا شيء من هذه»، وليس كليهما
