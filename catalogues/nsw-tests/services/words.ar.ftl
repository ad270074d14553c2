# machine-drafted, not yet checked by a translator
step-confirm-in-writing = التأكيد كتابةً
step-check-medicare-card = التحقق من بطاقة ميديكير
role-manager-licensing = مدير التراخيص
