# machine-drafted, not yet checked by a translator
group-street = شارعك
street_address-ask = أين المكان؟ اكتب الشارع والضاحية أو البلدة والرمز البريدي.
street_address-label = المكان
street_address-help = المكان يحدد المجلس المختص.
street_matter-ask = عمّ يدور الأمر؟
street_matter-label = الموضوع
street_matter-choice-road = حفرة أو رصيف مكسور أو لافتة
street_matter-choice-light = إنارة شارع مطفأة
street_matter-choice-bin = حاوية لم تُفرّغ
street_matter-choice-dumped = نفايات مرمية أو كتابات أو سيارة متروكة
street_matter-choice-noise = ضجيج ناس أو موقع بناء
street_matter-choice-dog = كلب ينبح أو يتجول أو خطر
street_matter-choice-pet = حيواني الأليف
street_matter-choice-tree = شجرة
street_matter-choice-water = أنبوب منفجر أو مصرف مسدود
street_matter-choice-wires = أسلاك على الأرض
street_address-unsure = اذكر أقرب شارع متقاطع والضاحية. صورة مع تشغيل الموقع تساعد المجلس أيضًا.
