# machine-drafted, not yet checked by a translator
group-fundraising = Việc gây quỹ
fundraiser_kind-ask = Quý vị muốn tổ chức gì?
fundraiser_kind-label = Loại gây quỹ
fundraiser_kind-choice-raffle = Xổ số có tổng giải đến 30.000 đô-la
fundraiser_kind-choice-art_union = Xổ số có tổng giải trên 30.000 đô-la
fundraiser_kind-choice-bingo = Bingo hoặc housie
fundraiser_kind-choice-sweep = Sweep, thi đoán kết quả hoặc hội trăm người
fundraiser_kind-choice-promotion = Cuộc thi miễn phí để quảng bá doanh nghiệp
fundraiser_kind-choice-collecting = Quyên tiền hoặc hàng, không có trò chơi
fundraiser_for-ask = Ai nhận phần còn lại?
fundraiser_for-label = Cho ai
fundraiser_for-choice-charity = Một hội từ thiện
fundraiser_for-choice-non_profit = Câu lạc bộ, trường hoặc nhóm không vụ lợi
fundraiser_for-choice-business = Một doanh nghiệp
fundraiser_for-choice-ourselves = Chỉ những người chơi
