# machine-drafted, not yet checked by a translator
name = Gia hạn bằng lái
summary = Giữ bằng lái New South Wales thêm một kỳ hạn. Quý vị có thể gia hạn đến 5 năm sau khi hết hạn, nhưng không được lái xe khi bằng đã hết hạn. Xem lệ phí hiện hành; nhiều người hưởng cấp dưỡng được miễn.
requirement-wants-to-renew-because = Quý vị muốn gia hạn bằng lái.
requirement-wants-to-renew-otherwise = Quý vị không xin gia hạn bằng lái.
requirement-lives-here-because = Quý vị sống ở New South Wales.
requirement-lives-here-otherwise = Bằng lái do tiểu bang nơi quý vị sống cấp. Hãy đổi ở đó, trong vòng 3 tháng sau khi dọn đến.
requirement-within-five-years-because = Bằng lái của quý vị còn hạn, hoặc hết hạn chưa quá 5 năm.
requirement-within-five-years-otherwise = Bằng lái của quý vị hết hạn đã quá 5 năm. Hãy xin bằng mới; quý vị sẽ phải thi lại.
requirement-not-taken-away-because = Bằng lái của quý vị không bị treo, hủy hoặc bị tòa án lấy lại.
requirement-not-taken-away-otherwise = Quý vị không thể gia hạn khi bằng lái bị treo, hủy hoặc bị tòa án lấy lại. Chúng tôi cho biết khi nào và bằng cách nào quý vị có thể lấy lại.
requirement-fit-to-drive-because = Tuổi của quý vị không cần khám sức khỏe, hoặc quý vị đã đạt.
requirement-fit-to-drive-otherwise = Ở tuổi của quý vị, mỗi năm bác sĩ phải xác nhận quý vị đủ sức khỏe để lái xe. Hãy đến bác sĩ với mẫu đơn chúng tôi gửi.
requirement-drives-safely-because = Quý vị không cần kiểm tra lái xe, hoặc đã đậu.
requirement-drives-safely-otherwise = Quý vị cần đậu kiểm tra lái xe. Từ 85 tuổi, quý vị có thể chọn bằng lái giới hạn để lái gần nhà thay vào đó.
outcome-new_term_from = Kỳ hạn mới tính từ
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên bằng lái không phải là người đã quyết định
