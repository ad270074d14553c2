# machine-drafted, not yet checked by a translator
name = Giảm tiền điện cho hộ thu nhập thấp (Low Income Household Rebate)
summary = Bớt tiền điện cho các gia đình có thẻ giảm giá.
requirement-lives-here-because = Quý vị sống ở New South Wales.
requirement-lives-here-otherwise = Quý vị không sống ở New South Wales.
requirement-own-account-because = Tài khoản điện đứng tên quý vị.
requirement-own-account-otherwise = Tài khoản điện không đứng tên quý vị.
requirement-concession-card-because = Quý vị có thẻ Pensioner Concession Card, Health Care Card hoặc Thẻ Vàng cựu chiến binh.
requirement-concession-card-otherwise = Quý vị không có thẻ nào được tính cho khoản giảm này.
outcome-rebate = Khoản giảm
outcome-rebate-unit = đô-la Úc mỗi năm tài chính
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên không phải là người đã quyết định
