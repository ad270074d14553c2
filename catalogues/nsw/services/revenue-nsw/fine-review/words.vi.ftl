# machine-drafted, not yet checked by a translator
name = Xin xét lại tiền phạt
summary = Nếu quý vị thấy tiền phạt là sai hoặc bất công, hãy xin xét lại. Việc này miễn phí, và do người không ra lệnh phạt xem xét.
requirement-was-fined-because = Quý vị bị phạt và thấy tiền phạt là sai hoặc bất công.
requirement-was-fined-otherwise = Quý vị không cho biết tiền phạt nào cần xét lại.
requirement-yours-or-on-behalf-because = Tiền phạt là của quý vị, hoặc quý vị thay mặt người bị phạt.
requirement-yours-or-on-behalf-otherwise = Chỉ người bị phạt, hoặc người thay mặt họ, mới được xin.
requirement-first-review-because = Tiền phạt này chưa được xét lại lần nào.
requirement-first-review-otherwise = Tiền phạt đã được xét lại một lần, nên chúng tôi không buộc phải xét nữa. Quý vị vẫn có thể chọn ra tòa.
requirement-in-time-if-paid-because = Quý vị còn trong hạn.
requirement-in-time-if-paid-otherwise = Khi tiền phạt đã trả đủ mà không có thư nhắc, quý vị có 60 ngày kể từ ngày ra lệnh phạt. Thời hạn này đã hết.
outcome-ask_by = Hạn xin xét lại, nếu quý vị đã trả mà không có thư nhắc
retention = 7 năm sau khi đóng hồ sơ
