# machine-drafted, not yet checked by a translator

promise-acknowledge = Cho quý vị biết chúng tôi đã nhận những gì quý vị gửi
promise-decide = Cho quý vị một quyết định
within-hours = { $n } giờ
within-working-hours = { $n } giờ làm việc
within-days = { $n } ngày
within-working-days = { $n } ngày làm việc
within-weeks = { $n } tuần
within-months = { $n } tháng
within-years = { $n } năm
remedy-apologise = Chúng tôi xin lỗi và cho quý vị biết vì sao.
promise-proposed = Đề xuất: cơ quan chưa xác nhận.
promise-source = Đã công bố: { $source }
venture-proposed = Đề xuất: các cơ quan chưa xác nhận.
case-promise-limit-depends = Luật cũng có ngày cuối cùng. Ngày đó tùy thuộc vào: { $facts }.
remedy-refund-share = Quý vị được hoàn { $percent } % lệ phí cho mỗi ngày chúng tôi chậm trễ, tối đa { $most } %.
remedy-refund-share-working = Quý vị được hoàn { $percent } % lệ phí cho mỗi ngày làm việc chúng tôi chậm trễ, tối đa { $most } %.
followed-refund-share = Quý vị đã được hoàn { $amount } lệ phí: { $percent } % cho { $days } ngày.
followed-refund-share-soon = Quý vị được hoàn { $amount } lệ phí: { $percent } % cho { $days } ngày. Tiền đang được chuyển.
followed-refund-share-later = Quý vị được hoàn một phần lệ phí. Số tiền tùy thuộc vào ngày chúng tôi làm xong.
case-review-further = Sau đó: { $by }
review-from-fact = Trong vòng { $within }, tính từ: { $fact }.
review-from-told = Trong vòng { $within } kể từ ngày quý vị được thông báo.
review-from-their-decision = Trong vòng { $within } kể từ quyết định của họ.
review-depends = Quý vị có thể yêu cầu đến khi nào tùy thuộc vào: { $facts }. Đó là một trong những thời hạn sau:
review-perhaps-until = Đến hết { $day }.
remedy-refund-fee = Quý vị được hoàn lại phí.
remedy-give-priority = Hồ sơ của quý vị được đưa lên đầu.
remedy-escalate = Việc này được trình lên { $who }.
remedy-deemed-refused = Khi đó luật coi là từ chối, để quý vị có thể yêu cầu xem lại.
remedy-deemed-approved = Khi đó luật coi là chấp thuận.

cases-title = Hồ sơ của quý vị
cases-none = Quý vị chưa có hồ sơ nào. Khi quý vị gửi điều gì cho một cơ quan, quý vị có thể theo dõi ở đây.
cases-no-older = Không có hồ sơ cũ hơn.
cases-older = Hồ sơ cũ hơn
cases-waiting = { $n } cơ quan đang chờ quý vị trả lời.
cases-code = Quý vị đã gửi mà không đăng nhập?
cases-code-link = Xem bằng mã của quý vị
cases-drafts-heading = Chưa gửi?
cases-drafts-text = Những gì quý vị đã bắt đầu và chưa gửi cũng được giữ.
cases-drafts-link = Tiếp tục những gì quý vị đã bắt đầu
case-started = Bắt đầu { $day }
case-reference = Mã số { $reference }
case-represented = Quý vị xem điều này thay cho { $name }.
case-represented-nameless = Quý vị xem điều này thay cho người đã chỉ định quý vị.

case-status-heading = Hồ sơ đang ở đâu
case-state-received = Đã nhận
case-state-in-progress = Đang xử lý
case-state-waiting-for-person = Đang chờ quý vị
case-state-decided-approved = Đã chấp thuận
case-state-decided-refused = Đã từ chối
case-state-withdrawn = Đã rút lại
case-state-under-review = Đang xem lại
case-state-closed = Đã đóng
case-is-received = { $agency } đã có những gì quý vị gửi. Sẽ sớm có người tiếp nhận.
case-is-in-progress = Một người ở { $agency } đang xử lý.
case-is-waiting-for-person = { $agency } cần điều gì đó từ quý vị trước khi làm tiếp.
case-is-decided-approved = { $agency } đã quyết định có lợi cho quý vị.
case-is-decided-refused = { $agency } đã quyết định không chấp thuận. Quý vị có thể đọc vì sao, và có thể làm gì.
case-is-withdrawn = Quý vị đã rút lại. { $agency } không làm gì thêm.
case-is-under-review = Một người không ra quyết định đó đang xem lại.
case-is-closed = Hồ sơ này đã kết thúc. Quý vị vẫn có thể đọc tất cả.

case-next = Tiếp theo:
case-by = trước hoặc trong ngày { $day }
case-within = trong vòng { $within }
case-late = Trễ
case-if-late = Nếu chúng tôi trễ:
case-is-late = Chúng tôi đã trễ. Điều xảy ra tiếp:
case-next-answer = Câu trả lời của quý vị
case-next-answer-late = Không có câu trả lời của quý vị, chúng tôi làm tiếp với những gì đã có. Quý vị có thể viết cho chúng tôi nếu cần thêm thời gian.
case-next-review = Quý vị có thể yêu cầu xem lại
case-next-nothing = Quý vị không phải làm gì thêm
case-next-under-review = Quý vị sẽ nghe tin từ chúng tôi khi việc xem lại xong
case-undecided = Từ địa chỉ, chúng tôi chưa biết cơ quan nào chịu trách nhiệm. Một nhân viên của { $agency } sẽ tìm hiểu và chuyển hồ sơ đến đó.
case-next-work = { $agency } đang xử lý và sẽ cho quý vị biết điều gì tiếp theo
case-promises-heading = Những gì chúng tôi đã hứa với quý vị
case-promise-kept = Xong đúng hạn
case-promise-done-late = Xong trễ
case-clock-stopped = Trong khi chúng tôi chờ câu trả lời của quý vị, các ngày không được tính. Chúng tính tiếp khi quý vị đã trả lời.

case-timeline-heading = Những gì đã xảy ra
case-event-opened = Chúng tôi đã nhận những gì được gửi
case-event-declared-at-counter = Đã cam đoan bằng lời tại quầy và được ghi lại: “{ $words }”
case-event-declared-by-phone = Đã cam đoan bằng lời qua điện thoại và được ghi lại: “{ $words }”
case-event-taken-up = Một nhân viên đã tiếp nhận
case-event-letter-sent = Một lá thư đã được gửi cho quý vị
case-event-information-asked = Đã hỏi thêm thông tin
case-event-information-reminded = Nhắc lại điều cơ quan đã yêu cầu, hạn { $due }
case-event-information-missed = Không có trả lời cho đến { $due }
case-event-information-given = Thông tin đã được gửi
case-event-went-on = Công việc tiếp tục mà không có thông tin đó
case-event-message-from-person = Một tin nhắn đã được gửi đến cơ quan
case-event-message-from-agency = Cơ quan đã viết một tin nhắn
case-event-promise-kept = Một lời hứa đã được giữ: { $promise }
case-event-promise-recorded = Nhân viên ghi nhận đã làm ngày { $day }, { $means }: { $promise }
case-event-record-corrected = Một ghi nhận đã được sửa: { $why }
case-event-decided = Đã quyết định: { $outcome }
case-event-withdrawn = Đã rút lại
case-event-review-asked = Đã yêu cầu xem lại
case-event-review-ended = Việc xem lại đã xong: { $outcome }
case-event-review-withdrawn = Yêu cầu xem lại đã rút, nên quyết định vẫn giữ nguyên
case-event-closed = Hồ sơ đã đóng
case-event-kept-by-law = Tài khoản đã bị xóa. Luật quy định hồ sơ này được giữ một thời gian: { $retention }
case-kept-as-long-as-needed = lâu như luật cần
case-who-officer = { $name }, { $agency }
case-who-system = Tự động
case-who-you = Quý vị
case-who-person = Người có hồ sơ
case-who-representative = Người đại diện của quý vị

case-decision-heading = Quyết định: { $outcome }
case-reasons-heading = Những gì đã được cân nhắc
case-decided-by = Do { $name }, { $agency }, quyết định { $moment }
case-decided-without = Được quyết định tại { $agency }, { $moment }
case-rights-heading = Nếu quý vị không đồng ý

case-review-title = Yêu cầu xem lại
case-review-text = Quý vị có thể yêu cầu ai đó xem lại quyết định.
case-review-asked = Quý vị đã yêu cầu xem lại.
case-review-internal = Trong cơ quan: { $by }
case-review-external = Ngoài cơ quan: { $by }
case-review-until = Quý vị có thể yêu cầu đến { $day }.
case-review-over = Thời hạn cho việc này đã hết vào { $day }. Nếu có lý do chính đáng khiến quý vị không thể yêu cầu kịp, hãy nói chuyện với nhân viên.
case-review-used = Cơ quan chỉ xem lại một quyết định một lần, và điều đó đã được yêu cầu.
case-review-external-how = Nơi này không thuộc cơ quan. Quý vị yêu cầu trực tiếp ở đó.
case-review-call = Gọi { $phone }
case-cite = Quy định: { $cite }
case-review-why = Chúng tôi nên xem lại điều gì? (không bắt buộc)
case-review-why-hint = Ví dụ điều gì đã bị bỏ sót, hoặc điều gì đã thay đổi từ đó.
case-review-send = Yêu cầu { $agency } xem lại
case-is-review-of = Đây là việc xem lại quyết định trong hồ sơ { $reference }
case-has-review = Xem việc xem lại, hồ sơ { $reference }

case-requests-heading = Những gì cơ quan đã hỏi
case-request = Câu hỏi { $n }
case-request-title = Gửi những gì được hỏi
case-request-asks = { $agency } hỏi quý vị:
case-answer-by = Hãy trả lời trước hoặc trong ngày { $day }.
case-answered = Đã gửi { $moment }
case-answer-label = Câu trả lời của quý vị
case-files-label = Các tệp
case-files-hint = PDF, ảnh hoặc tài liệu Word, mỗi tệp tối đa 10 MB. Quý vị có thể chọn nhiều tệp.
case-answer-send = Gửi
case-answer-empty = Hãy viết câu trả lời, hoặc chọn một tệp

case-messages-heading = Tin nhắn
case-messages-none = Chưa ai viết gì. Quý vị có thể hỏi { $agency } về hồ sơ này ở đây.
case-message-label = Viết cho { $agency }
case-message-hint = Người xử lý hồ sơ của quý vị sẽ đọc. Quý vị nhận email khi có câu trả lời.
case-message-hint-look = Người xử lý hồ sơ của quý vị sẽ đọc. Hãy quay lại đây để xem trả lời: chúng tôi không có email của quý vị.
case-message-send = Gửi tin nhắn
case-message-empty = Hãy viết tin nhắn của quý vị
case-message-too-long = Hãy viết ngắn hơn: nhiều nhất 10,000 chữ cái

case-more-heading = Thêm
case-answers-title = Xem những gì đã gửi
case-answers-text = Đây là những gì { $agency } nhận từ quý vị vào { $moment }. Không thể thay đổi ở đây; hãy viết tin nhắn nếu có điều gì sai.
case-answers-none = Không có câu trả lời nào được gửi với hồ sơ này.
case-withdrawal-title = Rút lại
case-withdrawal-text = Khi đó { $agency } ngừng xử lý và không quyết định gì. Quý vị không thể hoàn tác, nhưng có thể nộp đơn lại bất cứ lúc nào.
case-withdrawal-of-review = Khi đó việc xem lại dừng và quyết định giữ nguyên. Quý vị không thể hoàn tác.
case-withdrawal-why = Vì sao? (không bắt buộc)
case-withdrawal-why-hint = Quý vị không cần phải nói.
case-withdrawal-do = Vâng, rút lại
case-withdrawal-keep = Không, giữ lại

mail-case-asked-subject = Chúng tôi cần điều gì đó từ quý vị: hồ sơ { $reference }
mail-case-reminded-subject = Chúng tôi vẫn chờ điều gì đó từ quý vị: hồ sơ { $reference }
mail-case-message-subject = Tin nhắn cho quý vị: hồ sơ { $reference }
mail-case-decided-subject = Đã có quyết định: hồ sơ { $reference }
mail-case-changed-subject = Tin về hồ sơ { $reference } của quý vị
mail-case-text =
    Có tin về hồ sơ { $reference } của quý vị.

    Để đọc, hãy mở trang này và đăng nhập:
    { $address }

    Vì sự an toàn của quý vị, email này không nói gì thêm. Chúng tôi không bao giờ hỏi mật khẩu, mã hay tiền qua email.

problem-case-not-now-title = Bây giờ không thể làm điều này
problem-case-not-now-text = { $state ->
    [received] Chưa có ai tiếp nhận hồ sơ này.
    [in-progress] Hồ sơ này đang được xử lý.
    [waiting-for-person] Hồ sơ này đang chờ câu trả lời.
    [decided-approved] Hồ sơ này đã được quyết định.
    [decided-refused] Hồ sơ này đã được quyết định.
    [withdrawn] Hồ sơ này đã được rút lại.
    [under-review] Quyết định của hồ sơ này đang được xem lại.
   *[closed] Hồ sơ này đã đóng.
}
problem-case-not-now-do = Hãy mở lại hồ sơ để xem nó đang ở đâu và quý vị có thể làm gì.
problem-case-moved-meanwhile-title = Có người nhanh hơn
problem-case-moved-meanwhile-text = Hồ sơ này đã thay đổi trong khi quý vị xem, nên không có gì được thực hiện.
problem-case-moved-meanwhile-do = Hãy mở lại hồ sơ để xem nó đang ở đâu.
problem-case-service-gone-title = Chúng tôi không còn cung cấp dịch vụ này
problem-case-service-gone-text = Dịch vụ của hồ sơ này không còn trong danh mục của chúng tôi, nên không thể làm điều này ở đây.
problem-case-service-gone-do = Hãy nói chuyện với nhân viên. Hồ sơ của quý vị vẫn được giữ.
problem-case-review-late-title = Thời hạn xem lại đã hết
problem-case-review-late-text = Việc xem lại trong cơ quan có thể yêu cầu đến một ngày nhất định, và ngày đó đã qua, hoặc đã được yêu cầu một lần rồi.
problem-case-review-late-do = Hãy mở hồ sơ để xem ai ngoài cơ quan vẫn có thể giúp, hoặc nói chuyện với nhân viên.
problem-case-no-review-title = Quyết định này không được xem lại trong cơ quan
problem-case-no-review-text = Luật không quy định việc xem lại trong cơ quan ở đây.
problem-case-no-review-do = Hãy mở hồ sơ để xem ai ngoài cơ quan có thể giúp, hoặc nói chuyện với nhân viên.
problem-case-same-officer-title = Người khác phải làm việc này
problem-case-same-officer-text = Người đã ra quyết định không xem lại quyết định đó.
problem-case-same-officer-do = Hãy giao hồ sơ cho nhân viên khác.
problem-case-has-time-title = Người đó vẫn còn thời gian
problem-case-has-time-text = Ngày họ được yêu cầu trả lời chưa qua.
problem-case-has-time-do = Hãy đợi đến ngày đó, hoặc viết cho họ.
problem-case-no-words-title = Không có lời nào
problem-case-no-words-text = Những gì được gửi trống hoặc quá dài.
problem-case-no-words-do = Hãy quay lại và viết điều người đó nên đọc.
problem-case-day-passed-title = Ngày đó đã qua
problem-case-day-passed-text = Người đó không thể trả lời trước một ngày trong quá khứ.
problem-case-day-passed-do = Hãy quay lại và chọn một ngày muộn hơn.
problem-case-no-promise-title = Không có lời hứa nào như vậy để giữ
problem-case-no-promise-text = Dịch vụ không hứa điều này, hoặc đã giữ lời hứa trước đó.
problem-case-no-promise-do = Hãy mở hồ sơ để xem những gì đã hứa.
problem-case-no-such-outcome-title = Dịch vụ này không có kết quả như vậy
problem-case-no-such-outcome-text = Một hồ sơ kết thúc theo một trong những cách mà dịch vụ nêu ra.
problem-case-no-such-outcome-do = Hãy quay lại và chọn một trong những cách đó.
problem-case-no-such-question-title = Không nghĩa vụ nào hỏi điều này
problem-case-no-such-question-text = Có lý do được nêu cho một câu hỏi mà dịch vụ không có.
problem-case-no-such-question-do = Hãy tải lại trang và nêu lý do ở đó.
problem-case-no-reason-title = Thiếu một lý do
problem-case-no-reason-text = Quyết định phải nói rõ điều gì đã được cân nhắc ở đây: { $question }
problem-case-no-reason-do = Hãy quay lại và viết bằng lời mà người đó hiểu.
