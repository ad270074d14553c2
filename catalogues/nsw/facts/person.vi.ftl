# machine-drafted, not yet checked by a translator
group-about-you = Về quý vị
group-where-you-live = Nơi quý vị sống
date_of_birth-ask = Quý vị sinh ngày nào?
date_of_birth-label = Ngày sinh
age-label = Tuổi của quý vị
age_in_months-label = Tuổi của quý vị tính theo tháng
nsw_resident-ask = Quý vị có sống ở New South Wales không?
nsw_resident-label = Sống ở NSW
permanent_nsw_resident-ask = New South Wales có phải là nơi ở thường trú của quý vị không?
permanent_nsw_resident-label = Thường trú ở NSW
permanent_nsw_resident-help = Trả lời có nếu quý vị sống ở đây quanh năm và là công dân Úc hoặc có thị thực thường trú. Trả lời không nếu quý vị đến thăm hoặc có thị thực tạm trú.
australian_citizen-ask = Quý vị có phải là công dân Úc không?
australian_citizen-label = Công dân Úc
permanent_resident-ask = Quý vị có thị thực thường trú Úc không?
permanent_resident-label = Thị thực thường trú
permanent_resident-help = Trả lời không nếu quý vị là công dân Úc. Công dân không cần thị thực.
