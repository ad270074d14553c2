# machine-drafted, not yet checked by a translator
group-building-plans = عمل البناء
building_kind-ask = ماذا تريد أن تفعل؟
building_kind-label = نوع العمل
building_kind-choice-small = سطح خشبي أو مخزن أو مظلة سيارة أو سياج أو عمل صغير آخر
building_kind-choice-inside = مطبخ أو حمام أو عمل آخر في الداخل
building_kind-choice-house = بيت جديد أو توسعة أو طابق آخر
building_kind-choice-granny_flat = بيت صغير ثانٍ (granny flat)
building_kind-choice-pool = مسبح
building_kind-choice-demolish = هدم مبنى
building_kind-choice-subdivide = تقسيم أرض أو مبنى
building_kind-choice-business_use = فتح عمل تجاري في مكان أو تغيير استعماله
who_builds-ask = من سيقوم بالعمل؟
who_builds-label = من يبني
who_builds-choice-licensed = بنّاء أو حرفيون برخصة
who_builds-choice-myself = أدير العمل بنفسي
who_builds-choice-not_yet = لا أعرف بعد
who_builds-help = أيًا كان من يقوم بالعمل، فالكهرباء والسباكة والغاز تحتاج دائمًا إلى شخص مرخّص.
