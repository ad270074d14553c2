# machine-drafted, not yet checked by a translator
name = Phiếu sinh hoạt Active and Creative Kids
summary = Hai phiếu mỗi năm, mỗi phiếu 50 đô-la, giúp học sinh chơi thể thao, học nhạc, mỹ thuật hoặc sinh hoạt khác.
requirement-family-payment-because = Gia đình quý vị nhận Family Tax Benefit.
requirement-family-payment-otherwise = Phiếu này dành cho gia đình nhận Family Tax Benefit.
requirement-looks-after-a-child-because = Quý vị là cha mẹ, người giám hộ hoặc người chăm sóc của một đứa trẻ.
requirement-looks-after-a-child-otherwise = Chỉ cha mẹ, người giám hộ hoặc người chăm sóc mới được nhận phiếu.
requirement-a-child-qualifies-because = Ít nhất một trẻ sống ở New South Wales, từ bốn tuổi rưỡi đến 18 tuổi, đang đi học, có Medicare, và còn phiếu trong năm nay.
requirement-a-child-qualifies-otherwise = Không có trẻ nào đủ mọi điều kiện về nơi ở, tuổi, trường học và Medicare, hoặc cả hai phiếu của năm nay đã được nhận.
outcome-vouchers_left_this_year = Trị giá các phiếu còn lại trong năm nay
outcome-vouchers_left_this_year-unit = đô-la Úc
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên không phải là người đã quyết định
