# machine-drafted, not yet checked by a translator
name = Giảm tiền ga (NSW Gas Rebate)
summary = Bớt tiền ga cho các gia đình có thẻ giảm giá, kể cả ga bình.
requirement-lives-here-because = Quý vị sống ở New South Wales.
requirement-lives-here-otherwise = Quý vị không sống ở New South Wales.
requirement-uses-gas-because = Quý vị trả tiền ga ở nhà, qua tài khoản đứng tên mình, qua chung cư (strata), làng hoặc khu nhà, hoặc ga bình.
requirement-uses-gas-otherwise = Quý vị không trả tiền ga ở nhà, hoặc tài khoản ga không đứng tên quý vị.
requirement-concession-card-because = Quý vị có thẻ giảm giá được tính cho khoản này.
requirement-concession-card-otherwise = Quý vị không có thẻ giảm giá nào được tính cho khoản này.
requirement-not-yet-paid-because = Gia đình quý vị chưa nhận khoản này trong năm tài chính này.
requirement-not-yet-paid-otherwise = Gia đình quý vị đã nhận khoản này trong năm tài chính này. Quý vị có thể nộp đơn lại từ ngày 1 tháng 7.
outcome-rebate = Khoản giảm
outcome-rebate-unit = đô-la Úc mỗi năm tài chính
outcome-credited_by_retailer = Công ty năng lượng trừ vào hóa đơn
outcome-paid_to_bank = Chúng tôi trả vào tài khoản ngân hàng của quý vị
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên không phải là người đã quyết định
