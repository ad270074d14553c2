# machine-drafted, not yet checked by a translator
name = تسجيل مولود
summary = سجّل طفلك في سجل المواليد. التسجيل مجاني، وهو حق لكل طفل، وتحتاج إليه للحصول على شهادة الميلاد.
requirement-baby-is-born-because = وُلد طفلك.
requirement-baby-is-born-otherwise = يُسجَّل المولود بعد الولادة.
requirement-not-registered-yet-because = لم تُسجَّل الولادة بعد.
requirement-not-registered-yet-otherwise = الولادة مسجَّلة من قبل. يمكنك طلب شهادة الميلاد.
requirement-nsw-may-register-because = يمكن لولاية نيو ساوث ويلز تسجيل هذه الولادة.
requirement-nsw-may-register-otherwise = تُسجَّل هذه الولادة في ولاية أو إقليم آخر. توجّه إلى مكتب السجل في مكان ولادة الطفل.
requirement-right-person-because = أنت الشخص المناسب للتوقيع.
requirement-right-person-otherwise = يوقّع الوالدان معًا. لا يمكن لأحد الوالدين أو لشخص آخر التوقيع وحده إلا لسبب وجيه. تحدّث إلينا عن سببك.
outcome-register_by = سجّل قبل نهاية يوم
outcome-still_in_time = ما زلت في الموعد
review-by = موظف في السجل لم يتخذ القرار
