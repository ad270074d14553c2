# machine-drafted, not yet checked by a translator
group-leisure = أيام الراحة
leisure_wish-ask = ماذا تحب أن تفعل؟
leisure_wish-label = ما تحب أن تفعله
leisure_wish-choice-parks = زيارة الحدائق الوطنية
leisure_wish-choice-kids = رياضة أو موسيقى أو فن للأطفال
leisure_wish-choice-fishing = صيد السمك
leisure_wish-choice-boating = ركوب القوارب
leisure_wish-choice-culture = المكتبات والمتاحف والفنون
leisure_wish-choice-travel = السفر بأجرة أقل
