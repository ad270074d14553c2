# Các câu trả lời mà nhân viên viết cho mọi người, và cách hỏi thêm khi chưa đủ.
footer-help = Giải đáp
service-help = Giải đáp thắc mắc về dịch vụ này
help-title = Giải đáp thắc mắc
help-search = Quý vị muốn hỏi về việc gì?
help-search-button = Tìm
help-found = { $n ->
    [0] Không có câu trả lời nào phù hợp. Quý vị hãy hỏi chúng tôi: dùng mục “Nói chuyện với nhân viên” trên trang này.
   *[other] { $n } câu trả lời
}
help-services = Dịch vụ được nói đến ở đây
help-changed = Thay đổi lần cuối ngày { $day }
help-enough = Nội dung này có giải đáp được thắc mắc của quý vị không?
help-not-enough = Không, tôi muốn hỏi những người đã viết
help-question-title = Hỏi điều còn thiếu
help-question-text = { $agency } sẽ đọc câu hỏi của quý vị và trả lời tại đây. Nếu quý vị cho địa chỉ email, chúng tôi cũng sẽ viết cho quý vị khi có câu trả lời.
help-question-body = Câu hỏi của quý vị
