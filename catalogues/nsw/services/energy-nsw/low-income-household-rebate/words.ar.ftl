# machine-drafted, not yet checked by a translator
name = تخفيض الكهرباء للأسر منخفضة الدخل (Low Income Household Rebate)
summary = مبلغ يُخصم من فاتورة الكهرباء للأسر التي لديها بطاقة تخفيض.
requirement-lives-here-because = تسكن في نيو ساوث ويلز.
requirement-lives-here-otherwise = لا تسكن في نيو ساوث ويلز.
requirement-own-account-because = حساب الكهرباء باسمك.
requirement-own-account-otherwise = حساب الكهرباء ليس باسمك.
requirement-concession-card-because = لديك بطاقة تخفيض للمتقاعدين أو بطاقة رعاية صحية أو بطاقة محاربين قدامى ذهبية.
requirement-concession-card-otherwise = ليست لديك أي بطاقة تُحسب لهذا التخفيض.
outcome-rebate = التخفيض
outcome-rebate-unit = دولار أسترالي في السنة المالية
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف لم يتخذ القرار
