# machine-drafted, not yet checked by a translator
name = تخفيض الطاقة للعائلات (Family Energy Rebate)
summary = مبلغ يُخصم من فاتورة الكهرباء للعائلات التي حصلت على الإعانة الضريبية للعائلة (Family Tax Benefit).
requirement-lives-here-because = تسكن في نيو ساوث ويلز.
requirement-lives-here-otherwise = لا تسكن في نيو ساوث ويلز.
requirement-family-payment-because = حصلت على الإعانة الضريبية للعائلة (Family Tax Benefit) عن السنة المالية الماضية.
requirement-family-payment-otherwise = لم تحصل على الإعانة الضريبية للعائلة (Family Tax Benefit)، أو لم تحسمها Services Australia بعد.
requirement-own-account-because = حساب الكهرباء باسمك.
requirement-own-account-otherwise = حساب الكهرباء ليس باسمك.
outcome-rebate = التخفيض
outcome-rebate-unit = دولار أسترالي في السنة المالية
outcome-credited_by_retailer = تخصمه شركة الطاقة من الفاتورة
outcome-credit_on_bill = المبلغ المخصوم من فاتورة شركة الطاقة
outcome-credit_on_bill-unit = دولار أسترالي في السنة المالية
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف لم يتخذ القرار
