# machine-drafted, not yet checked by a translator
name = Giảm thuế nhà đất hội đồng cho người hưởng cấp dưỡng
people-also-say = giảm tiền thuế nhà đất cho người già; giảm tiền rates; giảm phí hội đồng thành phố
summary = Bớt đến 250 đô-la mỗi năm vào thuế nhà đất hội đồng và tiền rác, cho người hưởng cấp dưỡng có nhà riêng.
requirement-pays-rates-because = Quý vị phải trả thuế nhà đất hội đồng cho căn nhà.
requirement-pays-rates-otherwise-1 = Quý vị thuê nhà, nên chủ nhà trả thuế nhà đất hội đồng.
requirement-pays-rates-otherwise-2 = Giấy báo thuế nhà đất không có tên quý vị.
requirement-main-home-because = Đây là nơi duy nhất hoặc nơi chính quý vị ở.
requirement-main-home-otherwise = Đây không phải là nơi chính quý vị ở.
requirement-pensioner-because = Quý vị có thẻ cho người hưởng cấp dưỡng được tính.
requirement-pensioner-otherwise-1 = Thẻ Health Care Card không được tính cho thuế nhà đất hội đồng. Thẻ Pensioner Concession Card thì được.
requirement-pensioner-otherwise-2 = Quý vị không có thẻ cho người hưởng cấp dưỡng được tính.
outcome-reduction = Bớt vào thuế nhà đất và tiền rác
outcome-reduction-unit = đô-la Úc mỗi năm
promise-decide-tell = Phần đang xét không bị tính lãi cho đến khi chúng tôi quyết định.
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên không phải là người đã quyết định
review-external-limit-1 = Quý vị có thể khiếu nại bất cứ lúc nào. Sau 12 tháng, Thanh tra có thể hỏi vì sao quý vị đã chờ.
