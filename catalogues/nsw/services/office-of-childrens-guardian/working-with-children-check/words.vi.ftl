# machine-drafted, not yet checked by a translator
name = Kiểm tra Người Làm việc với Trẻ em (Working with Children Check)
summary = Việc kiểm tra giữ an toàn cho trẻ em. Quý vị cần có trước khi làm việc hoặc thiện nguyện với trẻ em. Có giá trị 5 năm. Người thiện nguyện không phải trả; người làm có lương xem lệ phí hiện hành.
requirement-works-with-children-because = Quý vị sẽ làm việc hoặc thiện nguyện với trẻ em.
requirement-works-with-children-otherwise = Quý vị chỉ cần kiểm tra nếu làm việc hoặc thiện nguyện với trẻ em.
requirement-old-enough-because = Quý vị từ 18 tuổi trở lên.
requirement-old-enough-otherwise = Dưới 18 tuổi luật không đòi kiểm tra. Hãy nộp đơn khi quý vị tròn 18 tuổi.
requirement-needs-check-because = Việc của quý vị không được miễn.
requirement-needs-check-otherwise = Luật miễn việc quý vị làm. Quý vị không cần kiểm tra, dù trường hoặc câu lạc bộ vẫn có thể yêu cầu quý vị ký nội quy riêng.
requirement-not-disqualified-because = Không có tội nào cấm quý vị làm việc với trẻ em.
requirement-not-disqualified-otherwise = Luật không cho phép sau tội như vậy, hoặc khi việc truy tố chưa xong. Quý vị không được làm việc với trẻ em. Hãy hỏi chúng tôi về việc đánh giá lại, và hỏi luật sư.
requirement-no-embargo-because = Quý vị không bị từ chối trong 5 năm qua.
requirement-no-embargo-otherwise = Sau khi bị từ chối quý vị phải chờ 5 năm, trừ khi có thay đổi mà luật nêu rõ. Hãy hỏi chúng tôi xem có đúng vậy không.
outcome-fee_is_due = Phải trả lệ phí
promise-decide-after-risk-assessment-tell = còn phải tìm hiểu điều gì và từ ai
retention = 10 năm sau khi đóng hồ sơ
review-by = người xét lại nội bộ của Văn phòng Giám hộ Trẻ em không phải là người đã quyết định
