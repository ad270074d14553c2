# machine-drafted, not yet checked by a translator

menu-centres = مراكز الخدمة
centres-title = مراكز الخدمة
centres-lead = تعال بنفسك. احجز موعدًا حتى يكون هناك من ينتظرك.
centres-book = احجز موعدًا
centres-none = لا يوجد مركز خدمة هنا بعد.
centre-access = لمن يحتاج إلى ذلك
centre-access-step-free = بلا درج
centre-access-accessible-toilet = دورة مياه مهيأة
centre-access-accessible-parking = موقف سيارات مهيأ
centre-access-hearing-loop = حلقة سمعية
centre-access-quiet-room = غرفة هادئة للانتظار
centre-access-seats = مقاعد أثناء الانتظار
centre-access-assistance-animals = نرحب بحيوانات المساعدة
centre-access-sign-language = لغة الإشارة
centre-languages = نتحدث هنا أيضًا:
centre-open = ساعات العمل
centre-closed = مغلق
centre-hours = من { $from } إلى { $to }

visit-title = اختر موعدًا في مركز خدمة
visit-heading = موعدك
visit-day-and-time = { $day }، { $time }
visit-for = من أجل: { $service }. يستغرق نحو { $minutes } دقيقة.
visit-minutes = يستغرق نحو { $minutes } دقيقة.
visit-state-booked = محجوز
visit-state-cancelled = ملغى
visit-state-lost = لا يستطيع المركز الوفاء به
visit-state-arrived = في المركز
visit-state-missed = لم يحضر
visit-state-ended = انتهى
visit-lost-page = لم يعد المركز مفتوحًا في ذلك الوقت. نعتذر. اختر موعدًا آخر، أو انتظر: هناك من يهتم بالأمر.
visit-to-calendar = أضفه إلى تقويمك
visit-change = غيّره أو ألغه
visit-book-again = اختر موعدًا آخر
visit-cancel = ألغِ هذا الموعد
visit-move = أو اختر موعدًا آخر
visit-no-centre = لا يمكن حجز أي مركز خدمة لهذا. يجيبك شخص بدلًا من ذلك.
visit-next = أول موعد متاح: { $moment }
visit-choose-centre = اختر { $centre }
visit-full = لا مواعيد متاحة في الأسابيع القادمة
visit-day = اختر يومًا
visit-times-free = { $free ->
    [zero] لا مواعيد متاحة
    [one] موعد واحد متاح
    [two] موعدان متاحان
    [few] { $free } مواعيد متاحة
    [many] { $free } موعدًا متاحًا
   *[other] { $free } موعد متاح
}
visit-earlier = من أول يوم متاح
visit-later = أيام لاحقة
visit-time = اختر وقتًا في { $day }
visit-book = احجز هذا الوقت
visit-not-now = ليس الآن: العودة بلا موعد
visit-error-time = اختر وقتًا
visit-error-taken = حُجز هذا الوقت للتو. اختر وقتًا آخر.
visit-calendar = موعد: { $site }
visit-way = كيف تريد أن تتحدث معنا؟
visit-way-counter = الحضور إلى المكتب
visit-way-phone = بالهاتف: نتصل بك
visit-way-video = برابط فيديو
visit-number = على أي رقم نتصل بك؟
visit-number-hint = نتصل في الوقت الذي تختاره. أبقِ الهاتف معك.
visit-error-number = اكتب رقمًا يمكننا الاتصال به، مثل 0400 111 222
visit-we-call = نتصل بك على
visit-open-video = افتح مكالمة الفيديو
visit-papers-remote = يرجى أن تكون هذه معك، أو أرسلها قبل الموعد:
visit-by-phone = نتصل بك على { $number } ({ $centre })
visit-by-video = بالفيديو: { $link } ({ $centre })
visit-state-not-reached = لم نتمكن من الوصول إليه
problem-visit-taken-title = حُجز هذا الوقت للتو
problem-visit-taken-text = أخذه شخص آخر. اختر وقتًا آخر.
problem-visit-taken-do = ارجع واختر وقتًا آخر.
problem-visit-not-to-come-title = تغيّر هذا الموعد
problem-visit-not-to-come-text = أُلغي أو انتهى. انظر إليه مرة أخرى.
problem-visit-not-to-come-do = ارجع وانظر إلى موعدك.

wait-heading = أنت تنتظر موعدًا أبكر
wait-days = { $centre }: من { $first } إلى { $last }. نخبرك عندما يتاح موعد. ويبقى موعدك الحالي لك.
wait-offer-heading = يوجد موعد أبكر متاح
wait-offer-until = نحتفظ به لك حتى { $until }. إن لم تأخذه، ينتقل إلى الشخص التالي.
wait-take = خذ هذا الموعد
wait-decline = ليس هذا: أعطه للتالي
wait-leave = مغادرة قائمة الانتظار
wait-at = الانضمام إلى قائمة انتظار { $centre }
wait-ask-heading = لا يوجد موعد مبكر بما يكفي؟
wait-ask-about = نخبرك عندما يتاح موعد أبكر في { $centre }، حسب ترتيب الطلبات. ويبقى موعدك الحالي لك حتى تأخذ موعدًا آخر.
wait-first = من أي يوم يمكنك الحضور؟
wait-last = حتى أي يوم؟
wait-need = أحتاج إلى مساعدة للرد في الوقت أو للوصول: يهتم بي شخص إن لم أرد
wait-ask = أخبروني بموعد أبكر
wait-error-days = اختر يومًا أخيرًا ليس قبل اليوم الأول
visit-offer-subject = يوجد موعد أبكر متاح ({ $reference })
visit-offer-text = يوجد موعد أبكر متاح: { $moment }، { $centre }. { $way }. نحتفظ به لك حتى { $until }. خذه: { $address } ويبقى موعدك الحالي لك حتى ذلك الحين. الرقم المرجعي { $reference }.
visit-offer-yes = أو أجب بكلمة نعم لتأخذه.
visit-offer-passed-subject = انتقل الموعد الأبكر إلى التالي ({ $reference })
visit-offer-passed-text = لم تأخذ الموعد في { $moment } في { $centre }، فانتقل إلى الشخص التالي. يبقى موعدك الحالي لك، وما زلت تنتظر موعدًا أبكر. الرقم المرجعي { $reference }. لتغييره: { $address }
visit-offer-ended-subject = لم تعد تنتظر موعدًا أبكر ({ $reference })
visit-offer-ended-text = لم يعد بإمكاننا أن نعرض عليك موعدًا أبكر في { $centre }. يبقى موعدك الحالي لك. الرقم المرجعي { $reference }. للاختيار أو الطلب مرة أخرى: { $address }
problem-wait-over-title = لم يعد هذا الموعد محفوظًا لك
problem-wait-over-text = أُخذ، أو انتقل إلى الشخص التالي، أو غادرت القائمة.
problem-wait-over-do = ارجع وانظر إلى موعدك.
problem-wait-days-title = لم يبق أي يوم
problem-wait-days-text = اليوم الأخير قبل الأول، أو قد مضى.
problem-wait-days-do = ارجع واختر أيامًا أخرى.

visit-booked-subject = حُجز موعدك ({ $reference })
visit-booked-text = موعدك: { $moment }، { $centre }. الرقم المرجعي { $reference }. لتغييره أو إلغائه: { $address }
visit-moved-subject = تغيّر موعدك ({ $reference })
visit-moved-text = موعدك الآن: { $moment }، { $centre }. الرقم المرجعي { $reference }. لتغييره أو إلغائه: { $address }
visit-cancelled-subject = أُلغي موعدك ({ $reference })
visit-cancelled-text = أُلغي موعدك في { $moment } في { $centre }. الرقم المرجعي { $reference }. لحجز موعد آخر: { $address }
visit-lost-subject = لا يمكن أن يتم موعدك ({ $reference })
visit-lost-text = لم يعد { $centre } مفتوحًا في { $moment }، فلا يمكن أن يتم موعدك. نعتذر. الرقم المرجعي { $reference }. لاختيار موعد آخر: { $address }
visit-reminder-subject = اقترب موعدك ({ $reference })
visit-reminder-text = تذكير بموعدك: { $moment }، { $centre }. الرقم المرجعي { $reference }. لتغييره أو إلغائه: { $address }

desk-centre-title = اليوم في المركز
desk-centre-none = ليس لجهتك مركز خدمة.
desk-centre-before = اليوم السابق
desk-centre-after = اليوم التالي
desk-centre-visits = المواعيد
desk-centre-nobody = لم يحجز أحد في هذا اليوم.
desk-centre-time = الوقت
desk-centre-counter = المكتب
desk-centre-who = من يأتي
desk-centre-state = الحالة
desk-centre-do = ما حدث
desk-centre-mark-arrived = حاضر هنا
desk-centre-mark-missed = لم يحضر
desk-centre-mark-ended = انتهى
desk-visit-book = احجز موعدًا في مركز خدمة
desk-visit-heading = موعد في مركز خدمة
