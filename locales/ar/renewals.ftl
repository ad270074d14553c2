# machine-drafted, not yet checked by a translator

renewals-title = التجديد
renewals-lead = ما لديك عند الجهات الحكومية، ومتى ينتهي. يستغرق التجديد نحو دقيقتين: نملأ ما نعرفه، وأنت تراجعه.
renewals-none = لا نعرف شيئًا لديك له تاريخ انتهاء.
renewals-sign-in-text = سجّل الدخول لترى رخصك وتسجيلاتك، ومتى تنتهي.
renewals-ends = تاريخ الانتهاء: { $day }
renewals-ended = انتهى في { $day }
renewals-left = { $left ->
    [zero] ينتهي اليوم
    [one] بقي يوم واحد
    [two] بقي يومان
    [few] بقيت { $left } أيام
    [many] بقي { $left } يومًا
   *[other] بقي { $left } يوم
}
renewals-tag-later = لا شيء عليك الآن
renewals-tag-ended = انتهى
renewals-tag-sent = أُرسل التجديد
renewals-sent = أرسلت طلب التجديد في { $moment }. الرقم المرجعي: { "\u200E" }{ $reference }.
renewals-see-case = انظر أين وصل
renewals-renew = جدّد
renewals-renew-hidden = { $label }
renewals-go-on = تابع التجديد
renewals-others-heading = تجديد شيء آخر
renewals-others-text = ليس عليك أن تسجّل الدخول. نسألك أسئلة قليلة أخرى.
renewals-reminders = نذكّرك قبل الانتهاء بستة أسابيع ثم قبله بأسبوع، إذا أردت أن نراسلك بالبريد الإلكتروني.
renewals-preferences = اختر كيف نتواصل معك

renewals-mail-subject = { $left ->
    [zero] ينتهي اليوم: { $label }
    [one] ينتهي خلال يوم واحد: { $label }
    [two] ينتهي خلال يومين: { $label }
    [few] ينتهي خلال { $left } أيام: { $label }
    [many] ينتهي خلال { $left } يومًا: { $label }
   *[other] ينتهي خلال { $left } يوم: { $label }
}
renewals-mail-text =
    مرحبًا،

    { $label }: تاريخ الانتهاء { $day }.

    يمكنك التجديد في نحو دقيقتين. نملأ ما نعرفه، وأنت تراجعه:
    { $address }

    اسم الخدمة “{ $name }”.
