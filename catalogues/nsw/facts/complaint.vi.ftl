# machine-drafted, not yet checked by a translator
group-complaint = Khiếu nại của quý vị
complaint_about-ask = Quý vị khiếu nại về ai?
complaint_about-label = Khiếu nại về
complaint_about-help = Tiền phạt, tiền cọc hoặc dự án xây cất có cách giải quyết riêng. Chúng tôi chỉ cho quý vị khi quý vị chọn các mục đó.
complaint_about-choice-none = Tôi không có khiếu nại
complaint_about-choice-nsw_agency = Một bộ, cơ quan, nhà tù của New South Wales hoặc TAFE
complaint_about-choice-council = Hội đồng thành phố
complaint_about-choice-community_service = Dịch vụ cộng đồng do tiểu bang trả tiền, như chăm sóc trẻ em ngoài gia đình
complaint_about-choice-police = Cảnh sát
complaint_about-choice-energy_or_water_company = Công ty điện, ga hoặc nước
complaint_about-choice-federal_agency = Cơ quan liên bang, như Centrelink hoặc Sở Thuế
complaint_about-choice-business = Doanh nghiệp khác
