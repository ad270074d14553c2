# machine-drafted, not yet checked by a translator
name = Giảm tiền năng lượng cho gia đình (Family Energy Rebate)
summary = Bớt tiền điện cho các gia đình đã nhận Family Tax Benefit.
requirement-lives-here-because = Quý vị sống ở New South Wales.
requirement-lives-here-otherwise = Quý vị không sống ở New South Wales.
requirement-family-payment-because = Quý vị đã nhận Family Tax Benefit cho năm tài chính vừa qua.
requirement-family-payment-otherwise = Quý vị không nhận Family Tax Benefit, hoặc Services Australia chưa quyết toán.
requirement-own-account-because = Tài khoản điện đứng tên quý vị.
requirement-own-account-otherwise = Tài khoản điện không đứng tên quý vị.
outcome-rebate = Khoản giảm
outcome-rebate-unit = đô-la Úc mỗi năm tài chính
outcome-credited_by_retailer = Công ty năng lượng trừ vào hóa đơn
outcome-credit_on_bill = Số tiền trừ vào hóa đơn của công ty năng lượng
outcome-credit_on_bill-unit = đô-la Úc mỗi năm tài chính
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên không phải là người đã quyết định
