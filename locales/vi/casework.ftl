# Giải quyết hồ sơ như người dân thấy: người bị ảnh hưởng, ý kiến của họ, các bước, ý kiến cơ quan, chuyển giao.

## Người bị ảnh hưởng
submission-title = { $service }: dự định gần nơi quý vị
submission-decision-reviewed = Quyết định đầu tiên đã được xem xét lại và được thay bằng quyết định này.
submission-introduction = { $agency } hỏi ý kiến quý vị trước khi quyết định. Quý vị không bắt buộc phải trả lời.
submission-planned-heading = Dự định là gì
submission-planned-none = Hãy hỏi { $agency } để xem dự định.
submission-own-heading = Điều quý vị đã viết
submission-own-text = Chúng tôi đã nhận được. Quyết định sẽ nói ý kiến của quý vị được trả lời ra sao, và quý vị có thể đọc tại đây.
submission-number = Ý kiến { $n }
submission-sent-by-sign = Đã có ý kiến gửi qua bảng thông báo này. Cơ quan đã nhận được.
submission-others-heading = Điều người khác đã viết
submission-answer-heading = Câu trả lời
submission-form-heading = Viết cho chúng tôi
submission-until = Quý vị có thể viết đến hết { $day }.
submission-is-late = Thời hạn viết đã hết. Quý vị vẫn có thể viết. Chúng tôi giữ lại và ghi là đến muộn; nhân viên quyết định có thể xét đến mức nào.
submission-was-late = Đến muộn
submission-note = Xin lưu ý
submission-publish-redacted = Người khác có thể đọc điều quý vị viết. Tên, địa chỉ và chi tiết riêng tư được bỏ ra trước.
submission-publish-in-full = Người khác có thể đọc toàn bộ điều quý vị viết.
submission-publish-not = Chỉ cơ quan đọc điều quý vị viết.
submission-stance-label = Quý vị nghĩ gì về việc này?
submission-support = Tôi ủng hộ
submission-object = Tôi phản đối
submission-comment = Tôi muốn góp ý
submission-stance-missing = Hãy chọn điều quý vị nghĩ
submission-body-label = Chúng tôi nên biết điều gì?
submission-body-hint = Ví dụ ảnh hưởng đến ánh sáng, sự riêng tư, tiếng ồn hay giao thông.
submission-body-missing = Hãy viết điều chúng tôi nên biết
submission-name-label = Tên quý vị (không bắt buộc)
submission-name-hint = Tên không bao giờ được công bố. Ý kiến không có tên cũng có giá trị như vậy.
submission-name-too-long = Hãy viết tên ngắn hơn
submission-send = Gửi

## Trên trang hồ sơ
case-steps-heading = Các bước
case-step-done = Đã xong
case-step-skipped = Không cần
case-step-next = Tiếp theo
case-step-later = Sau đó
case-step-tell-affected = Báo cho người bị ảnh hưởng
case-step-ask-opinions = Hỏi các cơ quan khác
case-step-decide = Quyết định
case-heard-heading = Ai được lắng nghe
case-heard-told = { $n ->
   *[other] Đã báo cho { $n } địa chỉ gần nơi đó.
}
case-heard-until = Họ có thể viết đến hết { $day }.
case-heard-wrote = { $n ->
    [0] Chưa có ai viết.
   *[other] Đã có { $n } ý kiến: { $support } ủng hộ, { $object } phản đối.
}
case-heard-unread = Quý vị có thể đọc ý kiến của họ tại đây sau khi nhân viên bỏ chi tiết riêng tư.
case-opinions-heading = Các cơ quan khác được hỏi
case-opinion-asked = { $agency } được hỏi và có thời hạn đến { $day }.
case-opinion-asked-open = { $agency } được hỏi.
case-opinion-supports = { $agency } ủng hộ.
case-opinion-with-conditions = { $agency } ủng hộ với điều kiện.
case-opinion-objects = { $agency } phản đối.
case-opinion-declined = { $agency } không cho ý kiến.
case-opinion-none-in-time = { $agency } không trả lời kịp thời hạn.
case-linked-heading = Các hồ sơ liên quan
case-linked-with = Hồ sơ { $reference }
case-linked-part = { $agency } làm một phần việc này: { $state }
case-linked-merged = Hồ sơ { $reference } tiếp tục tại đây
case-linked-split = Hồ sơ { $reference } được tách từ hồ sơ này
case-hand-over-proposed = { $agency } được đề nghị nhận hồ sơ này. Cho đến khi họ đồng ý, không có gì thay đổi với quý vị.

## Điều đã xảy ra
case-event-party-notified = Người ở gần đã được báo và được hỏi ý kiến
case-event-submission-received = Đã nhận ý kiến của người bị ảnh hưởng
case-event-submission-answered = Một ý kiến đã được trả lời
case-event-opinion-asked = { $agency } được hỏi ý kiến
case-event-opinion-given = { $agency } đã cho ý kiến
case-event-opinion-missed = { $agency } không trả lời kịp thời hạn
case-event-task-done = Đã xong một bước: { $step }
case-event-task-skipped = Một bước không cần: { $step }
case-event-hand-over-proposed = { $to } được đề nghị nhận hồ sơ
case-event-hand-over-refused = { $to } không nhận hồ sơ, nên hồ sơ ở lại chỗ cũ
case-event-handed-over = Hồ sơ đã chuyển đến { $to }. Ngày bắt đầu giữ nguyên
case-event-reopened = Hồ sơ được mở lại: { $why }
case-event-linked = Hồ sơ được liên kết với hồ sơ khác
case-event-merged = Hồ sơ tiếp tục trong hồ sơ { $reference }
case-event-unmerged = Hồ sơ được xử lý riêng trở lại. Trước đó hồ sơ được tiếp tục trong hồ sơ { $reference }
case-event-separated = Hồ sơ { $reference } được xử lý riêng trở lại
case-event-split = Hồ sơ { $reference } được tách từ hồ sơ này
case-event-part-opened = { $agency } nhận một phần công việc
case-event-part-ended = Một phần công việc đã xong
