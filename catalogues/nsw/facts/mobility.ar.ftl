# machine-drafted, not yet checked by a translator
group-mobility = التنقّل
needs_mobility_parking-ask = هل يسبّب لك المشي صعوبة كبيرة، أو هل أنت كفيف؟
needs_mobility_parking-label = يحتاج إلى تصريح وقوف لصعوبة الحركة
needs_mobility_parking-help = أجب عن الشخص الذي سيحصل على تصريح الوقوف. قد يكون طفلك.
