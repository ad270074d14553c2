# machine-drafted, not yet checked by a translator

upload-empty = الملف “{ $name }” فارغ. اختره مرة أخرى، أو اختر ملفًا آخر.
upload-too-large = الملف “{ $name }” كبير جدًا. اختر ملفًا لا يزيد على { $megabytes } ميغابايت.
upload-kind = لا نستطيع قبول الملف “{ $name }”. اختر ملف PDF أو صورة (JPG أو PNG أو HEIC) أو مستند Word.
