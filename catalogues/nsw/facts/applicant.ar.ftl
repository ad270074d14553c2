# Machine-drafted.
group-applicant = مقدّم الطلب
applicant_family_name-ask = ما اسم عائلتك؟
applicant_family_name-help = كما في أوراقك، بخطك. إذا كان لك اسم واحد فقط فاكتبه هنا.
applicant_family_name-label = اسم العائلة
applicant_given_names-ask = ما اسمك الأول وأسماؤك الأخرى؟
applicant_given_names-label = الأسماء الأولى
applicant_latin_name-ask = كيف يُكتب اسمك بالحروف اللاتينية؟
applicant_latin_name-help = كما في جواز سفرك إن كان لديك. به تُكتب الرسائل والبطاقات.
applicant_latin_name-label = الاسم بالحروف اللاتينية
applicant_postal_address-ask = أين تصلك الرسائل؟
applicant_postal_address-help = الشارع والضاحية أو البلدة والولاية والرمز البريدي. يمكن أن يكون عنوان صديق أو صندوق بريد.
applicant_postal_address-label = عنوان الرسائل
applicant_postal_address-unsure = اتركه مفتوحًا إذا لم يكن لك عنوان آمن أو ثابت. عندئذ أعط بريدًا إلكترونيًا أو رقم هاتف.
applicant_phone-ask = على أي رقم هاتف يمكننا الوصول إليك؟
applicant_phone-label = الهاتف
