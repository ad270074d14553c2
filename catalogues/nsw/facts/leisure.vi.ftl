# machine-drafted, not yet checked by a translator
group-leisure = Ngày đi chơi
leisure_wish-ask = Quý vị muốn làm gì?
leisure_wish-label = Điều muốn làm
leisure_wish-choice-parks = Đi công viên quốc gia
leisure_wish-choice-kids = Thể thao, âm nhạc hoặc mỹ thuật cho trẻ
leisure_wish-choice-fishing = Đi câu cá
leisure_wish-choice-boating = Đi thuyền
leisure_wish-choice-culture = Thư viện, viện bảo tàng và nghệ thuật
leisure_wish-choice-travel = Đi lại rẻ hơn
