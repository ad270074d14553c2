# machine-drafted, not yet checked by a translator

upload-empty = الملف “{ $name }” فارغ. اختره مرة أخرى، أو اختر ملفًا آخر.
upload-too-large = الملف “{ $name }” كبير جدًا. اختر ملفًا لا يزيد على { $megabytes } ميغابايت.
upload-kind = لا نستطيع قبول الملف “{ $name }”. اختر ملف PDF أو صورة (JPG أو PNG أو HEIC) أو مستند Word.

upload-not-kept = لم نستطع حفظ الملف “{ $name }” الآن. لم يضع شيء آخر مما كتبته. أضفه مرة أخرى بعد بضع دقائق.
files-are-unchecked = لا تُفحص الملفات هنا بحثًا عن الفيروسات.
file-is-checked = يُفحص الآن بحثًا عن الفيروسات. يمكن فتحه بعد انتهاء الفحص.
file-is-infected = أُزيل لأنه يحمل فيروسًا. سلّم ملفًا آخر.
file-is-coming = في طريقه إلينا من مقدّم الخدمة. انظر مرة أخرى بعد دقيقة.
file-is-missed = غير موجود هنا: لم يعطنا إياه مقدّم الخدمة، أو لا نستطيع قبول نوعه أو حجمه. يجب إرساله مرة أخرى بصيغة PDF أو كصورة بحجم 10 ميغابايت كحد أقصى.
case-event-file-infected = عُثر على فيروس في الملف “{ $name }” فأُزيل. أرسل ملفًا آخر.
problem-file-checked-title = ما زال هذا الملف قيد الفحص
problem-file-checked-text = نبحث عن الفيروسات في كل ملف قبل أن يفتحه أحد.
problem-file-checked-do = حاول مرة أخرى بعد بضع دقائق.
problem-file-infected-title = أُزيل هذا الملف
problem-file-infected-text = يحمل فيروسًا، فلا يستطيع أحد فتحه.
problem-file-infected-do = سلّم ملفًا آخر، مثل صورة جديدة أو مسح ضوئي جديد.
problem-file-away-title = لا نستطيع فتح هذا الملف الآن
problem-file-away-text = المكان الذي تُحفظ فيه الملفات لا يعطينا إياه.
problem-file-away-do = حاول مرة أخرى بعد بضع دقائق. إذا لم ينجح ذلك، فأخبرنا بالرقم أدناه.
problem-file-coming-title = هذا الملف ما زال في الطريق
problem-file-coming-text = لم يعطنا إياه مقدّم الخدمة بعد.
problem-file-coming-do = حاول مرة أخرى بعد دقيقة.
problem-file-missed-title = لم يصل هذا الملف
problem-file-missed-text = لم يعطنا إياه مقدّم الخدمة، أو لا نستطيع قبول نوعه أو حجمه.
problem-file-missed-do = يجب إرساله مرة أخرى بصيغة PDF أو كصورة بحجم 10 ميغابايت كحد أقصى.
upload-too-many = { $n ->
    [zero] لا تختر أي ملف
    [one] اختر ملفًا واحدًا على الأكثر
    [two] اختر ملفين على الأكثر
    [few] اختر { $n } ملفات على الأكثر
    [many] اختر { $n } ملفًا على الأكثر
   *[other] اختر { $n } ملف على الأكثر
}
problem-file-hidden-title = لا يمكنك فتح هذا الملف
problem-file-hidden-text = يثبت شيئًا لا يشمله تفويضك.
problem-file-hidden-do = اسأل موظفًا في الجهة التي تتخذ القرار.
upload-password = لا يُفتح الملف “{ $name }” إلا بكلمة مرور، فلا نستطيع قراءته. احفظه بلا كلمة مرور، أو اطبعه إلى PDF، ثم أضفه.
upload-is-document = الملف “{ $name }” مستند من نوع { $kind } لا نستطيع قبوله. افتحه واختر “حفظ باسم” ثم PDF، وأضف ذلك.
upload-is-archive = يحتوي الملف “{ $name }” على ملفات أخرى ({ $kind }). فُكّ ضغطه وأضف الملفات المهمة واحدًا واحدًا.
upload-is-text = الملف “{ $name }” نص عادي. اكتبه أو ألصقه في النموذج، أو احفظه بصيغة PDF وأضفه.
upload-is = الملف “{ $name }” من نوع { $kind } لا نستطيع قبوله. اختر ملف PDF أو صورة (JPG أو PNG أو HEIC) أو مستند Word.
upload-full = لقد بلغت الحد الأقصى لما نحتفظ به لشخص واحد. احذف طلبًا لا تحتاج إليه، أو أحضر الملف “{ $name }” إلى أحد المكاتب.
upload-field = الملفات، إن وجدت
problem-file-not-shown-title = لا يمكن عرض هذه الصورة هنا
problem-file-not-shown-text = قد تكون تالفة.
problem-file-not-shown-do = احفظها وافتحها على جهازك.
file-by-person = الشخص
file-by-officer = { $name }، في المكتب
file-by-affected = شخص متأثر
file-kind-proof = إثبات: { $label }
file-kind-answer = رد على ما طُلب
file-kind-review = مع طلب إعادة النظر
file-kind-submission = مع ما كتبه شخص متأثر
file-kind-message = مع رسالة
file-size = { $type }، { $kilobytes } كيلوبايت
case-files-heading = ما سُلّم
