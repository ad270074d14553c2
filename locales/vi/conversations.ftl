# machine-drafted, not yet checked by a translator

person-title = Nói chuyện với nhân viên
person-lead = Hãy chọn cách hợp với quý vị. Quý vị không bao giờ phải kể lại hai lần: chúng tôi chuyển tiếp những gì quý vị đang làm ở đây.
person-call-heading = Gọi cho chúng tôi ngay
person-interpreter = Bằng ngôn ngữ của quý vị: gọi { $interpreter } theo số { $number }, và yêu cầu số { $phone }.
person-relay = Nếu quý vị bị điếc, hoặc khó nghe hay khó nói: hãy dùng { $relay } và yêu cầu số { $phone }.
person-form-heading = Hoặc để chúng tôi đến với quý vị
person-way = Quý vị muốn thế nào?
person-way-call-back = Gọi lại cho tôi
person-way-call-back-hint = { $agency } gọi cho quý vị trước khi hết ngày làm việc kế tiếp
person-way-message = Viết cho chúng tôi
person-way-message-hint = { $agency } trả lời bằng văn bản trong vòng 2 ngày làm việc
person-way-counter = Đến quầy
person-way-counter-hint = Quý vị nhận một mã số để đọc lên, nên không phải giải thích lại
person-name = Tên của quý vị
person-name-hint = Quý vị có thể để trống
person-phone = Số điện thoại
person-phone-hint = Chúng tôi cần số này để gọi lại; nếu không, quý vị có thể để trống
person-best-time = Khi nào gọi thì tiện?
person-time-any = Bất cứ lúc nào trong giờ làm việc
person-time-morning = Buổi sáng
person-time-afternoon = Buổi chiều
person-email = Địa chỉ email
person-email-hint = Quý vị có thể để trống. Có email thì câu trả lời đến với quý vị; không có thì quý vị thấy câu trả lời ở đây, trên thiết bị này
person-body = Việc gì vậy?
person-body-hint = Hãy viết như quý vị nói. Đừng viết mật khẩu và số thẻ
person-carry-heading = Những gì chúng tôi chuyển tiếp
person-carry = Cho họ biết tôi đã ở đâu: { $about }
person-send = Gửi
person-demo = Đây là bản trình diễn với những người hư cấu: sẽ không ai gọi hay viết.

about-service = dịch vụ “{ $name }”
about-event = “{ $name }”
about-plan = kế hoạch của quý vị
about-application = đơn của quý vị
about-case = hồ sơ { $reference } của quý vị
about-page = trang { $path }

person-error-way = Hãy chọn cách quý vị muốn nói chuyện với chúng tôi
person-error-phone-missing = Hãy viết số điện thoại để chúng tôi gọi
person-error-phone = Hãy viết số điện thoại với đủ chữ số, như 0491 570 006
person-error-body-missing = Hãy viết việc gì
person-error-body-long = Hãy viết nhiều nhất { $most } chữ cái, hoặc gọi cho chúng tôi

conversation-title = Cuộc trao đổi của quý vị
conversation-panel = Chúng tôi đã nhận được
conversation-panel-answered = Chúng tôi đã trả lời
conversation-reference = Mã số của quý vị: { $reference }
conversation-next-heading = Điều gì xảy ra tiếp theo
conversation-next-call-back = { $agency } gọi cho quý vị theo số { $phone } trước khi hết ngày { $day }.
conversation-time-morning = Chúng tôi cố gắng gọi vào buổi sáng, như quý vị yêu cầu.
conversation-time-afternoon = Chúng tôi cố gắng gọi vào buổi chiều, như quý vị yêu cầu.
conversation-next-message = { $agency } trả lời quý vị trước khi hết ngày { $day }.
conversation-next-counter = Hãy đến một quầy của { $agency } và đọc { $reference }. Họ thấy quý vị đang làm gì.
conversation-counters = Tìm quầy tại { $website }
conversation-by-email = Câu trả lời cũng được gửi qua email đến { $email }.
conversation-here-only = Quý vị không cho địa chỉ email. Câu trả lời hiện trên trang này, trên thiết bị này: hãy giữ trang lại, hoặc đăng nhập để giữ.
conversation-call-anyway = Nếu đến lúc đó quý vị chưa nghe tin, hãy gọi số bên dưới và đọc { $reference }.
conversation-about = Quý vị cho chúng tôi biết quý vị đã ở đâu: { $about }
conversation-messages-heading = Những gì đã nói
conversation-you = Quý vị
conversation-at = { $from }, { $at }
conversation-more = Viết thêm
conversation-more-hint = Bất cứ điều gì quý vị muốn thêm hoặc hỏi
conversation-more-send = Gửi
conversation-handed-over = { $agency } không thể giúp việc này nên đã chuyển tiếp. Quý vị không cần làm gì: quý vị sẽ được trả lời tại đây.

conversations-title = Các cuộc trao đổi của quý vị
conversations-none = Quý vị chưa hỏi chúng tôi điều gì.
conversations-ask = Nói chuyện với nhân viên
conversations-reference = Mã số
conversations-changed = Thay đổi lần cuối
conversations-state = Tình trạng
conversations-answered = Đã trả lời
conversations-settled = Không còn việc gì chờ
conversations-waiting = Chúng tôi còn nợ quý vị câu trả lời
conversations-general = Một câu hỏi chung

person-mail-subject = Câu trả lời cho quý vị ({ $reference })
person-mail-text =
    Xin chào,

    { $name } đã trả lời quý vị:

    { $answer }

    Để xem mọi điều đã nói, hoặc để viết thêm, hãy mở trang này trên thiết bị mà quý vị đã hỏi, hoặc đăng nhập:
    { $address }

    Nếu gọi cho chúng tôi, xin cho biết mã số này: { $reference }

text-answer =
    { $answer }
    { $name }, { $reference }
text-receipt = Chúng tôi đã nhận tin nhắn, mã số { $reference }. { $promise } Hãy nhắn ở đây để viết thêm.
text-receipt-call = Để nói chuyện với người thật, xin gọi { $phone }.
text-ended = Quý vị sẽ không nhận tin nhắn của chúng tôi ở đây nữa. Nhắn START để nhận lại.
text-begun = Quý vị lại nhận tin nhắn của chúng tôi ở đây.
text-files = Có { $n } hình hoặc tập tin gửi kèm mà cách này không nhận được
conversation-translated = Máy dịch sang { $language }. Nội dung gốc mới có giá trị.
text-files-alone = { $n ->
   *[other] { $n } hình hoặc tệp
}
text-file-name = tệp { $n }
file-left-subject = Không nhận được một tệp quý vị đã gửi ({ $reference })
file-left-text = Chúng tôi không nhận được tệp quý vị đã gửi: { $name }. Hãy gửi lại dưới dạng PDF hoặc hình ảnh, tối đa 10 MB, hoặc nhờ một người giúp tại đây: { $address }
file-infected-text = Tệp quý vị đã gửi có thể gây hại cho máy tính nên chúng tôi không nhận và không ai mở được: { $name }. Hãy kiểm tra điện thoại hoặc máy tính của quý vị rồi gửi lại, hoặc nhờ một người giúp tại đây: { $address }
text-part-missing = Một phần của tin nhắn không đến
text-receipt-promise = Chúng tôi trả lời trước ngày { $day }.

## Thư điện tử mọi người viết cho chúng tôi
mail-answer-here = Quý vị có thể trả lời thư này: lời của quý vị sẽ đến đúng những người đó.
mail-receipt-subject = Chúng tôi đã nhận được thư của quý vị ({ $reference })
mail-receipt-have = Xin chào, { $site } đã nhận được thư của quý vị. Số tham chiếu của quý vị: { $reference }
mail-receipt-answer-by = { $agency } sẽ trả lời quý vị trước hết ngày { $day }.
mail-receipt-answer = { $agency } sẽ trả lời quý vị.
mail-receipt-left =
    Không nhận được các tệp này. Hãy gửi dưới dạng PDF hoặc hình ảnh, mỗi tệp tối đa 10 MB:
    { $files }
mail-receipt-call = Để nói chuyện với một người, hãy gọi { $phone } và cho biết số tham chiếu { $reference }.
mail-receipt-automatic = Thư xác nhận này được gửi tự động. Sẽ có người đọc những gì quý vị viết.
mail-in-no-words = (Một thư không có chữ)
mail-in-left = (Không nhận: { $files })
mail-in-long = (Thư dài hơn phần này. Toàn bộ nằm trong tệp đính kèm.)
mail-in-unread = Có một thư đến mà không chương trình nào ở đây đọc được. Thư được đính kèm nguyên trạng. Cần có người xem và trả lời người gửi nếu có: { $sender }
mail-in-too-large = (Chỉ nhận được tiêu đề của thư này, không nhận được nội dung và tệp. Mỗi thư có dung lượng tối đa 25 MB.)
mail-in-too-large-left = nội dung và các tệp trong thư của quý vị; mỗi thư có dung lượng tối đa 25 MB
mail-in-out-of-reach = Có một thư đến nhưng không lấy được từ hộp thư. Cần có người đọc thư ở đó: { $place }

person-way-chat = Trò chuyện ngay
person-way-chat-hint = { $agency } trả lời quý vị ngay trên trang này.
person-chat-free = Hiện có người sẵn sàng trả lời.
person-chat-ahead = Có { $ahead } người đang đợi trước quý vị.
person-chat-ahead-time = Có { $ahead } người đang đợi trước quý vị. Gần đây, đa số đợi không quá { $minutes } phút.

live-title = Trò chuyện với { $agency }
live-looked = Lần xem gần nhất: { $at }.
live-look = Xem có câu trả lời chưa
live-there = { $name } đang có mặt.
live-writes = { $name } đang viết …
live-place = Quý vị đứng thứ { $place } trong hàng đợi. Nếu đến { $until } chưa có ai, chúng tôi sẽ trả lời bằng văn bản.
live-place-time = Quý vị đứng thứ { $place } trong hàng đợi. Gần đây, đa số đợi không quá { $minutes } phút. Nếu đến { $until } chưa có ai, chúng tôi sẽ trả lời bằng văn bản.
live-nobody = Hiện không có ai nhận trò chuyện. Nếu đến { $until } chưa có ai, chúng tôi sẽ trả lời bằng văn bản.
live-taken = { $name } sẽ trả lời quý vị.
live-missed = Không ai kịp vào cuộc trò chuyện. Tin nhắn của quý vị không bị mất: chúng tôi sẽ trả lời bằng văn bản.
live-moved = Sắp tới không có ai rảnh để trò chuyện. Tin nhắn của quý vị không bị mất: ở trên có ghi chúng tôi sẽ trả lời bằng cách nào và chậm nhất khi nào.
live-ended = Cuộc trò chuyện đã kết thúc. Quý vị có thể viết tiếp ở đây, chúng tôi sẽ trả lời bằng văn bản.

## Answers before the form
first-answers-heading = Câu này đã có lời đáp chưa?
first-answers-search = Câu hỏi của bạn trong vài từ
first-answers-search-button = Tìm câu trả lời
first-answers-found = Những trang này có thể trả lời:
first-answers-still = Nếu không, hãy hỏi chúng tôi bên dưới. Chúng tôi thấy bạn đã tìm gì, để không ai chỉ bạn đến đó lần nữa.
first-answers-none = Chúng tôi chưa có bài viết về việc này. Hãy hỏi bên dưới.
## Bài viết mà ai cũng đọc được
post-pointer = Cảm ơn quý vị đã viết. Chúng tôi trả lời bằng tin nhắn riêng, vì ở đây ai cũng đọc được. Quý vị cũng có thể viết riêng cho chúng tôi: { $address }
post-pointer-subject = Ghi chú của chúng tôi dưới một bài viết mà ai cũng đọc được
post-reply-subject = Câu trả lời của chúng tôi dưới một bài viết mà ai cũng đọc được
post-danger = Có ai đang gặp nguy hiểm không? Hãy gọi { $emergency } ngay.
post-changed = Bài viết đã được sửa. Nội dung hiện nay:
