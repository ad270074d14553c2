# machine-drafted, not yet checked by a translator
name = Xin xét lại tiền phạt
people-also-say = khiếu nại giấy phạt; không đồng ý tiền phạt; xin xét lại phạt; phạt đậu xe; phạt quá tốc độ
summary = Nếu quý vị thấy tiền phạt là sai hoặc bất công, hãy xin xét lại. Việc này miễn phí, và do người không ra lệnh phạt xem xét.
requirement-was-fined-because = Quý vị bị phạt và thấy tiền phạt là sai hoặc bất công.
requirement-was-fined-otherwise = Quý vị không cho biết tiền phạt nào cần xét lại.
requirement-yours-or-on-behalf-because = Tiền phạt là của quý vị, hoặc quý vị thay mặt người bị phạt.
requirement-yours-or-on-behalf-otherwise = Người bị phạt phải tự xin. Họ cũng có thể nhờ quý vị thay mặt.
requirement-first-review-because = Tiền phạt này chưa được xét lại lần nào.
requirement-first-review-otherwise = Tiền phạt đã được xét lại một lần nên luật không buộc xét nữa. Cho đến hạn trong thư nhắc, quý vị vẫn có thể chọn ra tòa.
requirement-in-time-if-paid-because = Quý vị còn trong hạn.
requirement-in-time-if-paid-otherwise = Khi tiền phạt đã trả đủ mà không có thư nhắc, quý vị có 60 ngày kể từ ngày ra lệnh phạt. Thời hạn này đã hết.
retention = 7 năm sau khi đóng hồ sơ
outcome-time_to_ask = Thời hạn xin xét lại
outcome-time_to_ask-choice-any_time = Quý vị có thể xin bất cứ lúc nào. Hãy xin trước ngày đến hạn trên giấy để không bị thêm phí.
outcome-time_to_ask-choice-sixty_days = Quý vị đã trả đủ mà không có thư nhắc. Quý vị có 60 ngày kể từ ngày phạt.
review-external-limit-2 = Hãy chọn ra tòa trước ngày đến hạn trên giấy nhắc đến sau quyết định này. Giấy này thay cho mọi giấy trước.
