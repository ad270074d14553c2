# machine-drafted, not yet checked by a translator
group-about-you = عنك
group-where-you-live = أين تسكن
date_of_birth-ask = ما تاريخ ميلادك؟
date_of_birth-label = تاريخ الميلاد
age-label = عمرك
age_in_months-label = عمرك بالأشهر
nsw_resident-ask = هل تسكن في نيو ساوث ويلز؟
nsw_resident-label = يسكن في نيو ساوث ويلز
permanent_nsw_resident-ask = هل نيو ساوث ويلز محل إقامتك الدائم؟
permanent_nsw_resident-label = إقامة دائمة في نيو ساوث ويلز
permanent_nsw_resident-help = أجب بنعم إذا كنت تسكن هنا طوال السنة وكنت مواطنًا أستراليًا أو تحمل تأشيرة دائمة. أجب بلا إذا كنت زائرًا أو تحمل تأشيرة مؤقتة.
australian_citizen-ask = هل أنت مواطن أسترالي؟
australian_citizen-label = الجنسية الأسترالية
permanent_resident-ask = هل تحمل تأشيرة دائمة لأستراليا؟
permanent_resident-label = تأشيرة دائمة
permanent_resident-help = أجب بلا إذا كنت مواطنًا أستراليًا. المواطن لا يحتاج إلى تأشيرة.
