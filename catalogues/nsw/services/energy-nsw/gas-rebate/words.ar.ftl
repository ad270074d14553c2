# machine-drafted, not yet checked by a translator
name = تخفيض الغاز (NSW Gas Rebate)
summary = مبلغ يُخصم من فاتورة الغاز للأسر التي لديها بطاقة تخفيض، وأيضًا لغاز الأسطوانات.
requirement-lives-here-because = تسكن في نيو ساوث ويلز.
requirement-lives-here-otherwise = لا تسكن في نيو ساوث ويلز.
requirement-uses-gas-because = تدفع ثمن الغاز في بيتك، في حساب باسمك أو عن طريق إدارة المبنى (strata) أو القرية أو مجمّع السكن أو بالأسطوانات.
requirement-uses-gas-otherwise = لا تدفع ثمن غاز في بيتك، أو حساب الغاز ليس باسمك.
requirement-concession-card-because = لديك بطاقة تخفيض تُحسب لهذا التخفيض.
requirement-concession-card-otherwise = ليست لديك أي بطاقة تخفيض تُحسب لهذا التخفيض.
requirement-not-yet-paid-because = لم يحصل أهل بيتك على التخفيض في هذه السنة المالية.
requirement-not-yet-paid-otherwise = حصل أهل بيتك على التخفيض في هذه السنة المالية. يمكنك التقديم مجددًا ابتداءً من 1 يوليو.
outcome-rebate = التخفيض
outcome-rebate-unit = دولار أسترالي في السنة المالية
outcome-credited_by_retailer = تخصمه شركة الطاقة من الفاتورة
outcome-paid_to_bank = ندفعه إلى حسابك المصرفي
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف لم يتخذ القرار
