# machine-drafted, not yet checked by a translator
name = Giảm tiền điện cho hộ thu nhập thấp (Low Income Household Rebate)
people-also-say = giảm tiền điện; trợ cấp tiền điện thu nhập thấp; không trả nổi tiền điện
summary = Bớt tiền điện cho các gia đình có thẻ giảm giá.
requirement-lives-here-because = Quý vị sống ở New South Wales.
requirement-lives-here-otherwise = Quý vị không sống ở New South Wales.
requirement-own-account-because = Tài khoản điện đứng tên quý vị.
requirement-concession-card-because = Quý vị có thẻ Pensioner Concession Card, Health Care Card hoặc Thẻ Vàng cựu chiến binh.
requirement-concession-card-otherwise = Quý vị không có thẻ nào được tính cho khoản giảm này.
outcome-rebate = Khoản giảm
outcome-rebate-unit = đô-la Úc mỗi năm tài chính
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên không phải là người đã quyết định
requirement-own-account-otherwise-1 = Quý vị không có tài khoản điện. Khoản giảm được trừ qua tài khoản.
requirement-own-account-otherwise-2 = Tài khoản điện không đứng tên quý vị. Chỉ cần gọi công ty để thêm tên.
review-external-limit-1 = Quý vị có thể khiếu nại về Bộ bất cứ lúc nào. Sau 12 tháng, Thanh tra có thể hỏi vì sao quý vị đã chờ. Về công ty năng lượng, quý vị khiếu nại với Thanh tra Năng lượng và Nước.
duty-life-support-confirm = Chúng tôi đã hỏi trong nhà có ai phải dùng máy để sống không, và đã làm theo câu trả lời.
duty-main-home-only-confirm = Khoản giảm giá chỉ được xin cho một căn nhà.
