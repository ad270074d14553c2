# machine-drafted, not yet checked by a translator
group-street = Phố của quý vị
street_address-ask = Ở đâu? Ghi tên đường, vùng hoặc thị trấn, và mã bưu điện.
street_address-label = Địa điểm
street_address-help = Địa điểm quyết định hội đồng nào phụ trách.
street_matter-ask = Chuyện gì?
street_matter-label = Chuyện
street_matter-choice-road = Ổ gà, lối đi hư hoặc biển báo
street_matter-choice-light = Đèn đường tắt
street_matter-choice-bin = Thùng rác chưa được lấy
street_matter-choice-dumped = Rác đổ bậy, vẽ bậy hoặc xe bỏ
street_matter-choice-noise = Tiếng ồn của người hoặc công trường
street_matter-choice-dog = Chó sủa, chạy rông hoặc nguy hiểm
street_matter-choice-pet = Thú nuôi của tôi
street_matter-choice-tree = Một cái cây
street_matter-choice-water = Bể ống nước hoặc nghẹt cống
street_matter-choice-wires = Dây điện rơi xuống đất
street_address-unsure = Ghi tên đường ngang gần nhất và tên vùng. Hình chụp có bật vị trí cũng giúp hội đồng.
