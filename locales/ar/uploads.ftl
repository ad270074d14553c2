# machine-drafted, not yet checked by a translator

upload-empty = الملف “{ $name }” فارغ. اختره مرة أخرى، أو اختر ملفًا آخر.
upload-too-large = الملف “{ $name }” كبير جدًا. اختر ملفًا لا يزيد على { $megabytes } ميغابايت.
upload-kind = لا نستطيع قبول الملف “{ $name }”. اختر ملف PDF أو صورة (JPG أو PNG أو HEIC) أو مستند Word.

upload-not-kept = لم نستطع حفظ الملف “{ $name }” الآن. لم يضع شيء آخر مما كتبته. أضفه مرة أخرى بعد بضع دقائق.
files-are-unchecked = لا تُفحص الملفات هنا بحثًا عن الفيروسات.
file-is-checked = يُفحص الآن بحثًا عن الفيروسات. يمكن فتحه بعد انتهاء الفحص.
file-is-infected = أُزيل لأنه يحمل فيروسًا. سلّم ملفًا آخر.
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
