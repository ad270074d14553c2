# machine-drafted, not yet checked by a translator
name = Khóa Safer Drivers Course miễn phí
people-also-say = khóa lái xe an toàn; học lái xe an toàn; giảm giờ log book; khóa học lái miễn phí
summary = Chỗ học miễn phí trong khóa Safer Drivers Course cho người trẻ tập lái có thẻ giảm giá hoặc được chăm sóc ngoài gia đình. Khóa học cộng thêm 20 giờ vào sổ ghi giờ lái.
requirement-learner-licence-because = Quý vị có bằng lái tập sự của NSW.
requirement-learner-licence-otherwise = Quý vị không có bằng lái tập sự của NSW.
requirement-right-age-because = Quý vị từ 16 tuổi và dưới 25 tuổi.
requirement-right-age-otherwise-1 = Quý vị chưa đủ 16 tuổi.
requirement-right-age-otherwise-2 = Khóa học dành cho người tập lái cho đến ngày trước khi tròn 25 tuổi.
requirement-fifty-hours-because = Sổ ghi giờ lái của quý vị có ít nhất 50 giờ lái trên đường.
requirement-fifty-hours-otherwise = Sổ ghi giờ lái của quý vị chưa có 50 giờ lái trên đường. Giờ thưởng không tính.
requirement-card-or-care-because = Quý vị có thẻ Health Care Card hoặc Pensioner Concession Card, hoặc đang hay đã được chăm sóc ngoài gia đình.
requirement-card-or-care-otherwise = Chỗ miễn phí dành cho người tập lái có thẻ giảm giá và người trẻ được chăm sóc ngoài gia đình. Quý vị có thể trả tiền để học.
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên không phải là người đã quyết định
review-external-limit-1 = Quý vị có thể khiếu nại bất cứ lúc nào. Sau 12 tháng, Thanh tra có thể hỏi vì sao quý vị đã chờ.
