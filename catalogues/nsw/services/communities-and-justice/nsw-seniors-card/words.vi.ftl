# machine-drafted, not yet checked by a translator
name = Thẻ người cao niên NSW (NSW Seniors Card)
people-also-say = thẻ cao niên; thẻ người già; thẻ giảm giá cho người trên 60 tuổi
summary = Thẻ miễn phí cho người từ 60 tuổi trở lên, được giảm giá vé giao thông công cộng và mua hàng ở hàng ngàn cửa tiệm.
requirement-old-enough-because = Quý vị từ 60 tuổi trở lên.
requirement-old-enough-otherwise = Quý vị chưa đủ 60 tuổi. Quý vị có thể nộp đơn từ ba tuần trước ngày sinh nhật.
requirement-permanent-resident-because = New South Wales là nơi ở thường trú của quý vị.
requirement-permanent-resident-otherwise = Thẻ này dành cho người có nơi ở thường trú tại New South Wales.
promise-card-in-the-mail-tell = Quý vị có thể dùng ngay thẻ điện tử trong ứng dụng Service NSW.
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên không phải là người đã quyết định
outcome-card = Thẻ của quý vị
outcome-card-choice-seniors_card = NSW Seniors Card, được giảm giá vé giao thông công cộng
outcome-card-choice-senior_savers_card = NSW Senior Savers Card, được giảm giá ở cửa tiệm, không giảm giá vé
outcome-opens_gold_opal = Có được cấp thẻ Opal Vàng không?
review-external-limit-1 = Quý vị có thể khiếu nại bất cứ lúc nào. Sau 12 tháng, Thanh tra có thể hỏi vì sao quý vị đã chờ.
