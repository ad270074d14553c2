# machine-drafted, not yet checked by a translator

change = Thay đổi
apply = Nộp đơn
delivered-elsewhere = do cơ quan khác cung cấp

questions-progress = Đã rõ { $settled } trong { $of } dịch vụ
questions-see-plan = Xem kế hoạch đến lúc này
live-heading = Kế hoạch của quý vị đến lúc này
live-yes = Dành cho quý vị ({ $n })
live-open = Còn chưa rõ ({ $n })
live-no = Không dành cho quý vị ({ $n })

plan-known-title = Những gì chúng tôi đã biết
plan-known-text = Quý vị đã cho chúng tôi biết điều này trước đây, nên chúng tôi không hỏi lại. Hãy xem qua và thay đổi điều gì không còn đúng.
plan-known-right = Đúng như vậy

answers-title = Câu trả lời của quý vị
answers-text = Quý vị có thể thay đổi từng câu bất cứ lúc nào. Kế hoạch sẽ thay đổi theo.
answers-none = Quý vị chưa trả lời câu hỏi nào.
answers-held = Những gì chúng tôi đã biết
answers-held-text = Quý vị đã cho chúng tôi biết điều này trước đây. Chúng tôi dùng ở đây và không hỏi lại.
answers-go-on = Tiếp tục với các câu hỏi
answers-see-plan = Xem kế hoạch của quý vị
answers-remove = Xóa kế hoạch này
answers-remove-text = Kế hoạch và mọi câu trả lời trong đó bị xóa. Những đơn quý vị đã bắt đầu vẫn còn.
answers-remove-button = Xóa kế hoạch và câu trả lời
answers-anew = Bắt đầu lại mà chưa điền gì

plans-title = Kế hoạch của quý vị
plans-line = { $yes ->
    [0] Chưa có gì rõ cho quý vị
   *[other] { $yes } dịch vụ dành cho quý vị
}, { $open ->
    [0] không còn gì chưa rõ
   *[other] { $open } dịch vụ còn chưa rõ
}
plans-changed = Thay đổi lần cuối { $when }
plans-none = Quý vị chưa có kế hoạch nào. Hãy cho chúng tôi biết chuyện gì đang xảy ra, và chúng tôi tìm ra dịch vụ nào dành cho quý vị.
plans-begin = Quý vị đang muốn làm gì?
plans-sign-in = Kế hoạch còn ở đây khi quý vị dùng trình duyệt này. Hãy đăng nhập để giữ lại và tìm thấy chúng trên thiết bị khác.

plan-everything = Mọi dịch vụ hiện có
plan-title = Kế hoạch của quý vị: { $purpose }
plan-caption = Kế hoạch của quý vị
plan-summary-yes = { $n } dịch vụ dành cho quý vị.
plan-summary-open = { $n } dịch vụ còn chưa rõ.
plan-on = Theo luật vào ngày { $day }
plan-go-on = Tiếp tục với các câu hỏi
plan-answers = Xem hoặc thay đổi câu trả lời của quý vị
plan-calendar = Đưa các ngày vào lịch của quý vị
plan-changes = Những gì đã thay đổi trong kế hoạch của quý vị
plan-change-new = Mới trong kế hoạch của quý vị: { $service }
plan-change-gone = Không còn trong kế hoạch của quý vị: { $service }
plan-change-yes = { $service }: bây giờ dành cho quý vị
plan-change-no = { $service }: bây giờ không dành cho quý vị
plan-change-open = { $service }: lại chưa rõ
plan-change-amount = { $service }: “{ $amount }” trước là { $from } và bây giờ là { $to }
plan-change-day = { $service }: ngày bây giờ là { $day }
plan-for-you = Dành cho quý vị
plan-still-open = Còn chưa rõ
plan-still-open-text = Một hay vài câu trả lời sẽ làm rõ từng dịch vụ này.
plan-fault = Xin hỏi nhân viên về những dịch vụ này
plan-fault-text = Quy tắc của chúng tôi không tính ra được từ những gì quý vị cho biết. Đó là lỗi của chúng tôi, không phải của quý vị.
plan-besides-text = Những mục này không bắt buộc cho việc bạn cần. Thêm vài câu hỏi sẽ cho biết mục nào dành cho bạn.
plan-besides-button = Kiểm tra luôn những mục này
plan-next = Quý vị cũng đến vì
plan-next-text = Những gì quý vị đã cho biết cũng được dùng ở đó, nên không hỏi lại điều gì.
plan-also-checked = { $n ->
   *[other] Chúng tôi cũng đã kiểm tra { $n } dịch vụ. Hiện chưa có dịch vụ nào phù hợp.
}
plan-not-for-you = Không dành cho quý vị, và vì sao
plan-not-for-you-text = Nếu có điều gì ở đây không như quý vị thấy, hãy thay đổi câu trả lời hoặc nói chuyện với nhân viên.
plan-not-so = Điều này không đúng: { $clause }
plan-due = Hãy làm trước hoặc trong ngày { $day }
plan-due-late = Hạn là { $day }
plan-due-late-text = Ngày đó đã qua. Hãy làm ngay, và hỏi xem còn có thể làm gì: trễ thường vẫn hơn không.
plan-due-words = Hãy làm trong vòng { $words }
plan-due-after = { $time } sau: { $fact }
plan-due-before = { $time } trước: { $fact }
plan-first = Trước tiên:
plan-needs = Điều gì sẽ làm rõ:
plan-needs-amount = Để tính ra số tiền, chúng tôi cần biết:
plan-needs-more = và có thể { $n } điều nữa
plan-why = Vì sao điều này dành cho quý vị
plan-told = Vì quý vị cho chúng tôi biết:
plan-told-line = { $question }: { $answer }
plan-elsewhere = Quý vị nộp đơn ở nơi đó, không phải ở đây:
elsewhere-website = Trang web của
plan-keep = Giữ kế hoạch này
plan-keep-text = Kế hoạch còn ở đây khi quý vị dùng trình duyệt này. Hãy đăng nhập để giữ lại, tìm thấy nó trên thiết bị khác và được báo khi có thay đổi.
plan-keep-button = Đăng nhập và giữ lại

calendar-summary = Ngày cuối: { $service }
calendar-description = Với { $agency }. Từ kế hoạch “{ $plan }” của quý vị.

## What is not confirmed, not yet, or elsewhere
plan-unchecked = Chúng tôi chưa xác nhận các số tiền này tại nguồn. Hãy hỏi lại trước khi dựa vào đó.
plan-unconfirmed = Số tiền này có hiệu lực đến { $day }. Từ đó có thể đã thay đổi.
plan-not-yet = Từ { $day } có thể đáp ứng điều này.
plan-instead = Dịch vụ này dành cho việc đó:

## Marks in a plan
plan-answers-see = Xem các câu trả lời
plan-along = Mang kế hoạch này theo: mã, in, chia sẻ
plan-total-weekly = Tổng cộng: { $amount } mỗi tuần
plan-total-yearly = Tổng cộng: { $amount } mỗi năm
plan-total-once = Tổng cộng: { $amount }, một lần
plan-own = Các bước của riêng bạn
plan-own-add = Thêm một bước của riêng bạn
plan-own-text = Bạn muốn làm gì?
plan-own-hint = Ví dụ: hỏi chị tôi lấy giấy tờ
plan-own-day = Trước ngày nào? (không bắt buộc)
plan-own-button = Thêm bước này
plan-own-yours = Bạn đã thêm bước này
plan-own-remove = Bỏ bước này
plan-own-empty = Hãy viết điều bạn muốn làm
plan-own-too-many = Một kế hoạch chứa được { $n } bước của riêng bạn. Hãy bỏ một bước không cần nữa.
plan-mark-too-long = Hãy viết nhiều nhất { $n } chữ cái
plan-mark-done = Đã làm xong
plan-not-done = Chưa làm xong
plan-done = Đã làm xong: { $n } bước
plan-done-show = Xem những việc đã làm xong
plan-done-on = Làm xong ngày { $day }
plan-note = Ghi chú của bạn:
plan-note-change = Sửa ghi chú
plan-note-add = Thêm ghi chú
plan-note-label = Ghi chú cho: { $step }
plan-note-keep = Giữ ghi chú này
calendar-own = Một bước của riêng bạn. Từ kế hoạch “{ $plan }” của bạn.

## A plan taken along
along-title = Mang kế hoạch này theo
along-code = Mã của kế hoạch
along-how = Tiếp tục trên bất kỳ thiết bị nào: chọn “Tiếp tục bằng mã” ở bất kỳ trang nào, hoặc hướng điện thoại vào hình này.
along-careful = Đừng đưa mã cho ai khác: mã mở kế hoạch với mọi câu trả lời của bạn, và ai có mã đều sửa được.
along-until = Mã dùng được đến { $day }. Mỗi lần bạn mở trang này, mã dùng được thêm 30 ngày.
along-print = In ra giấy
along-print-text = Trên giấy có việc phải làm, hạn chót, nơi để gọi và mã.
along-print-link = In kế hoạch này
along-helpers = Chia sẻ với người giúp bạn
along-helpers-text = Tạo một mã riêng cho mỗi người giúp. Họ thấy kế hoạch, câu trả lời và ghi chú của bạn. Họ không thể nộp đơn thay bạn, và bạn có thể chấm dứt bất cứ lúc nào.
along-helper = Ai giúp bạn?
along-helper-hint = Chỉ bạn thấy tên này. Ví dụ: dì Eleni
along-helper-email = Địa chỉ email của họ (không bắt buộc)
along-helper-email-hint = Chúng tôi gửi mã cho họ tại đó.
along-sent = Đã gửi email đến
along-sent-sending = { $email }: đang gửi
along-sent-accepted = { $email }: đã giao cho dịch vụ thư của họ
along-sent-refused = { $email }: bị từ chối. Hãy kiểm tra địa chỉ và gửi lại.
along-helper-empty = Hãy viết ai giúp bạn
along-helper-long = Hãy viết tên ngắn hơn
along-too-many = Kế hoạch này đã có đủ số mã. Hãy chấm dứt một mã trước.
along-may = Họ được làm gì?
along-see = Xem kế hoạch
along-change = Xem, trả lời câu hỏi, đánh dấu bước đã xong và viết ghi chú
along-how-long = Trong bao lâu?
along-days = { $n } ngày
along-share = Tạo mã cho họ
along-may-see = Được xem kế hoạch đến { $day }
along-may-change = Được xem kế hoạch, trả lời và đánh dấu đến { $day }
along-end = Chấm dứt mã của { $helper }
plan-by-code-see = Bạn xem kế hoạch này bằng mã, đến { $day }. Bạn không sửa được.
plan-by-code-change = Bạn xem kế hoạch này bằng mã, đến { $day }. Bạn có thể trả lời câu hỏi, đánh dấu bước đã xong và viết ghi chú.
plan-keep-mine = Giữ kế hoạch này trong tài khoản của tôi
plan-let-go = Tôi đã xong với kế hoạch này
plan-print-code = Tiếp tục kế hoạch này trên bất kỳ thiết bị nào:
plans-by-code = Mở bằng mã, đến { $day }
problem-plan-only-to-see-title = Bạn có thể xem kế hoạch này, nhưng không sửa được
problem-plan-only-to-see-text = Mã của bạn chỉ cho phép xem.
problem-plan-only-to-see-do = Hãy xin người có kế hoạch một mã cho phép sửa.
problem-plan-not-yours-to-share-title = Chỉ người có kế hoạch mới làm được việc này
problem-plan-not-yours-to-share-text = Mã của bạn được tạo cho người giúp.
problem-plan-not-yours-to-share-do = Hãy hỏi người có kế hoạch.

## Questions left, and lists to tick
questions-left = Còn khoảng { $n } câu hỏi, { $minutes } phút
plan-besides-left = Khoảng { $n } câu hỏi, { $minutes } phút.
ticked-hint = Đánh dấu mọi ô phù hợp
ticked-none = Không có ô nào
ticked-unsure = Tôi không biết về các ô còn lại
ticked-wrong = Đánh dấu ô phù hợp, hoặc “Không có ô nào”
ticked-both = Đánh dấu ô phù hợp hoặc “Không có ô nào”, không chọn cả hai
