# machine-drafted, not yet checked by a translator
name = تسجيل وفاة
people-also-say = تسجيل وفاة; أوراق الوفاة; أوراق الدفن
summary = من يرتّب الدفن أو حرق الجثمان هو من يبلّغ السجل. غالبًا هو متعهّد الجنازات، ولا تحتاج العائلة إلى ذلك.
requirement-someone-died-because = تُوفي شخص.
requirement-someone-died-otherwise = لم تخبرنا عن وفاة.
requirement-died-here-because = تُوفي الشخص في نيو ساوث ويلز.
requirement-died-here-otherwise = يسجّل الوفاةَ سجلُّ المكان الذي حدثت فيه. بعد وفاة خارج أستراليا تعطي القنصلية وسجل ذلك البلد الأوراق.
requirement-you-arrange-the-funeral-because = أنت ترتّب الدفن أو حرق الجثمان، لذلك تبلّغ أنت السجل.
requirement-you-arrange-the-funeral-otherwise-1 = لا تحتاج إلى ذلك. متعهّد الجنازات يبلّغ السجل. أعطه البيانات واطلب منه أن يطلب شهادة الوفاة.
requirement-you-arrange-the-funeral-otherwise-2 = لا أحد يبلّغ السجل بعد. على من يرتّب الجنازة أن يبلّغه خلال 7 أيام بعدها. بعد أن تكلّف متعهّد جنازات يفعل ذلك عنك. وبدون متعهّد يكون ذلك عليك، فعُد إلى هنا.
requirement-you-arrange-the-funeral-otherwise-3 = من يرتّب الجنازة هو من يبلّغ السجل.
outcome-tell_by = بلّغ السجل قبل نهاية يوم
review-by = موظف في السجل لم يتخذ القرار
