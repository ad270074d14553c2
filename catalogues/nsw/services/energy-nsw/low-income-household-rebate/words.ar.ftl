# machine-drafted, not yet checked by a translator
name = تخفيض الكهرباء للأسر منخفضة الدخل (Low Income Household Rebate)
people-also-say = خصم الكهرباء; تخفيض فاتورة الكهرباء للدخل المحدود; ما أقدر أدفع الكهرباء
summary = مبلغ يُخصم من فاتورة الكهرباء للأسر التي لديها بطاقة تخفيض.
requirement-lives-here-because = تسكن في نيو ساوث ويلز.
requirement-lives-here-otherwise = لا تسكن في نيو ساوث ويلز.
requirement-own-account-because = حساب الكهرباء باسمك.
requirement-concession-card-because = لديك بطاقة تخفيض للمتقاعدين أو بطاقة رعاية صحية أو بطاقة محاربين قدامى ذهبية.
requirement-concession-card-otherwise = ليست لديك أي بطاقة تُحسب لهذا التخفيض.
outcome-rebate = التخفيض
outcome-rebate-unit = دولار أسترالي في السنة المالية
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف لم يتخذ القرار
requirement-own-account-otherwise-1 = ليس لديك حساب كهرباء. يأتي التخفيض عبر الحساب.
requirement-own-account-otherwise-2 = حساب الكهرباء ليس باسمك. يمكن للشركة أن تضيف اسمك بمكالمة واحدة.
review-external-limit-1 = يمكنك أن تشتكي من الوزارة في أي وقت. بعد 12 شهرًا قد يسألك أمين المظالم لماذا انتظرت. أما شركة الطاقة فتشتكي منها إلى أمين مظالم الطاقة والمياه.
duty-life-support-confirm = سألنا هل يعتمد أحد في البيت على جهاز، وتصرفنا وفق الجواب.
duty-main-home-only-confirm = التخفيض مطلوب لبيت واحد فقط.
