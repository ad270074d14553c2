# machine-drafted, not yet checked by a translator
account-organisations = الشركات والنوادي التي تنوب عنها
account-to-organisations = شركاتك ونواديك
organisations-title = شركاتك ونواديك
organisations-text = يمكن لشركة أو نادٍ أو جمعية أن تقدّم طلبًا وأن تحمل رخصًا وأن تتلقى رسائل باسمها. هنا تضيفها وتقول من ينوب عنها. ما يخصها لا يختلط أبدًا بما يخصك.
organisations-none = أنت لا تنوب عن أي منظمة.
organisations-you-own = أنت مالكها: يمكنك أن تفعل كل شيء لها وأن تسمّي آخرين
organisations-you-may-act = يمكنك الاطلاع على طلباتها وملؤها وإرسالها ورؤية ملفاتها حتى { $until }
organisations-you-may-see = يمكنك رؤية طلباتها وملفاتها حتى { $until }
organisations-add = أضف شركة أو ناديًا
organisations-not-yours = هل تمسك الحسابات لغيرك؟ لا تضف شركته: اطلب من المالك أن يضيفها وأن يسجّل بريدك الإلكتروني. ستظهر هنا عندما تسجّل الدخول.
organisation-new-title = إضافة شركة أو نادٍ
organisation-new-text = اكتب الاسم كما هو في السجلات. أنت مالكها هنا، ويمكنك تسمية آخرين بعد ذلك.
organisation-new-numbers = أعطِ رقمًا واحدًا على الأقل من أرقامها، واترك الباقي فارغًا.
organisation-new-add = أضفها
organisation-no-name = اكتب اسم المنظمة
organisation-no-number = أعطِ رقمًا واحدًا على الأقل تعرفها به السجلات
organisation-there = لقد أضفت منظمة بهذا الرقم من قبل
organisation-too-many = لقد أضفت أكبر عدد ممكن من المنظمات لشخص واحد. احذف واحدة لم تعد تحتاج إليها
organisation-known = ما نعرفه عنها
organisation-not-told = لم يُذكر بعد
organisation-other-numbers = إذا كان لها رقم آخر فأضفه:
organisation-number-unchecked = نرى هل يمكن أن يكون الرقم صحيحًا، لا لمن هو. الجهة تتحقق من ذلك عندما تقدّم طلبًا.
organisation-mail = البريد الإلكتروني
organisation-mail-none = لا يوجد. تصل الأخبار إلى المالك.
organisation-mail-unproven = لم يؤكَّد بعد. حتى ذلك الحين تصل الأخبار إلى المالك.
organisation-mail-title = أين يصل بريدها
organisation-mail-text = تصل أخبار ملفاتها إلى هذا العنوان بعد أن تُدخل الرمز الذي نرسله إليه. لا يستطيع أحد تسجيل الدخول به.
organisation-mail-send = أرسل رمزًا
organisation-people = من ينوب عنها
organisation-owner = المالك: يمكنه أن يفعل كل شيء لها وأن يسمّي آخرين
organisation-last-owner = لا بد لها من مالك. سمِّ مالكًا آخر أولًا، أو احذف المنظمة.
organisation-may-act = يمكنه الاطلاع على طلباتها وملؤها وإرسالها ورؤية ملفاتها حتى { $until }
organisation-may-see = يمكنه رؤية طلباتها وملفاتها حتى { $until }
organisation-add-title = دع شخصًا ينوب عنها
organisation-add-text = قد يكون من يمسك الحسابات أو زميلًا أو مكتبًا يفعل ذلك لك. ترى في السجل كلما اطّلع، ويمكنك إنهاء ذلك في أي وقت.
organisation-see = الاطلاع فقط على طلباتها وملفاتها
organisation-act = ملء الطلبات وإرسالها أيضًا
organisation-own = كل شيء، وتسمية آخرين
organisation-own-hint = بصفته مالكًا، بلا نهاية
organisation-until-hint = اتركه فارغًا للمالك.
organisation-appoint = دعه ينوب عنها
organisation-more = المزيد
organisation-to-access = من اطّلع على بياناتها
organisation-to-deletion = احذف هذه المنظمة هنا
organisation-download = نزّل كل ما نحفظه عنها
organisation-its-cases = ملفاتها، بين ملفاتك
organisation-its-renewals = ما تحمله وتجدّده
organisation-its-drafts = ما بُدئ لها
organisation-leave-text = يمكنك التوقف عن النيابة عنها في أي وقت. ما فعلته يبقى في سجلها.
organisation-leave = توقف عن النيابة عنها
organisation-deletion-title = هل تحذف هذه المنظمة هنا؟
organisation-deletion-text = يُحذف ما نعرفه عنها ومسوداتها وحق الآخرين في النيابة عنها. وتبقى في سجلات الجهات.
organisation-deletion-sure = أنا متأكد
organisation-deletion-not-sure = أكّد أنك متأكد
organisation-deletion-delete = احذفها
deletion-organisations = أنت المالك الوحيد لهذه المنظمات، وهي تُحذف مع حسابك:
deletion-organisations-link = سمِّ مالكًا آخر أولًا إذا كان على أحد أن يواصل
access-representative-of = { $name }، الذي ينوب عنها
access-title-of = من اطّلع على بيانات { $name }
for-whom-organisation = لشركة أو نادٍ غير مذكور هنا:
for-whom-organisation-add = أضفه أولًا
problem-organisation-last-owner-title = لا بد للمنظمة من مالك
problem-organisation-last-owner-text = لا يملكها أحد غيره، فلا يمكن إنهاء ذلك.
problem-organisation-last-owner-do = سمِّ مالكًا آخر في صفحتها أولًا، أو احذف المنظمة هناك.
problem-application-not-for-them-title = هذه الخدمة ليست لهم
problem-application-not-for-them-text = القانون يسمح لغيرهم بالتقدّم إلى هذه الخدمة: إما أشخاص لأنفسهم، وإما شركات ونوادٍ.
problem-application-not-for-them-do = سجّل الدخول وابدأ من جديد من صفحة الخدمة. تُضاف الشركة أو النادي في حسابك أولًا.
mail-sent-for-organisation-subject = أرسل { $by } طلبًا عن { $for }: { $service }
mail-sent-for-organisation-text =
    { $by }، الذي يمكنه أن ينوب عن { $for }، أرسل هذا: { $service }.

    الرقم المرجعي: { $reference }

    اطّلع عليه هنا: { $address }

    إذا لم ترد ذلك فأخبرنا، أو أنهِ ما يمكن لـ { $by } أن يفعله: { $organisations }
