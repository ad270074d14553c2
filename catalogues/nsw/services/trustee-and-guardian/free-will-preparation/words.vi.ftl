# machine-drafted, not yet checked by a translator
name = Lập di chúc miễn phí cho người hưởng cấp dưỡng
people-also-say = lập di chúc; viết di chúc miễn phí; làm di chúc
summary = NSW Trustee and Guardian lập di chúc cho quý vị không lấy lệ phí nếu quý vị hưởng cấp dưỡng toàn phần.
requirement-full-pension-because = Quý vị hưởng toàn phần tiền già (Age Pension) hoặc cấp dưỡng toàn phần của Bộ Cựu chiến binh (Veterans' Affairs).
requirement-full-pension-otherwise = Quý vị không hưởng cấp dưỡng toàn phần. Quý vị vẫn có thể lập di chúc và trả lệ phí.
retention = cho đến khi di chúc được tòa công nhận, rồi 7 năm
review-by = nhân viên không phải là người đã quyết định
review-external-limit-1 = Quý vị có thể khiếu nại bất cứ lúc nào. Sau 12 tháng, Thanh tra có thể hỏi vì sao quý vị đã chờ.
