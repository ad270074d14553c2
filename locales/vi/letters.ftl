# machine-drafted, not yet checked by a translator

## On every letter
letter-page = Trang { $n } / { $m }
letter-foot = Mã số { $reference }
letter-greeting = Kính gửi { $name },
letter-greeting-nameless = Kính gửi quý vị,
letter-goodbye = Trân trọng
letter-fact-reference = Mã số của chúng tôi
letter-fact-date = Ngày
letter-fact-about = Về việc
letter-next-heading = Việc gì xảy ra tiếp theo
letter-reach-heading = Nói chuyện với một người
letter-reach-phone = Hãy gọi { $agency } theo số { $phone }. Xin cho biết mã số { $reference } để chúng tôi tìm thấy hồ sơ của quý vị ngay.
letter-code-heading = Xem hồ sơ của quý vị trên mạng
letter-code-how = Hướng máy ảnh của điện thoại vào hình, hoặc gõ địa chỉ. Quý vị đăng nhập trước, để người khác không đọc được.
letter-code-alt = Hình cho máy ảnh điện thoại. Hình dẫn đến { $address }
letter-notice-arabic = Quý vị đọc tiếng Ả Rập. Chúng tôi không in được thư này bằng tiếng Ả Rập. Thư bằng tiếng Ả Rập ở trên mạng, và trong email của chúng tôi nếu quý vị nhận thư qua email: { $address }
letter-notice-chinese = Quý vị đọc tiếng Trung. Chúng tôi không in được thư này bằng tiếng Trung. Thư bằng tiếng Trung ở trên mạng, và trong email của chúng tôi nếu quý vị nhận thư qua email: { $address }
letter-notice-vietnamese = Quý vị đọc tiếng Việt. Chúng tôi không in được thư này bằng tiếng Việt. Thư bằng tiếng Việt ở trên mạng, và trong email của chúng tôi nếu quý vị nhận thư qua email: { $address }
letter-notice-language = Chúng tôi không in được thư này bằng ngôn ngữ của quý vị ({ $language }). Thư bằng ngôn ngữ của quý vị ở trên mạng, và trong email của chúng tôi nếu quý vị nhận thư qua email: { $address }
letter-mail-subject = Thư của { $agency }: { $reference }

## We have what you sent
letter-acknowledgement-title = Chúng tôi đã nhận được những gì quý vị gửi: { $service }
letter-acknowledgement-opening = Ngày { $day } quý vị đã gửi cho chúng tôi hồ sơ về “{ $service }”. Chúng tôi đã nhận được. Quý vị không cần gửi lại.
letter-promises-heading = Chúng tôi hứa với quý vị
letter-promise-by = { $promise }, chậm nhất là { $day }.
letter-promise-within = { $promise }, trong vòng { $within }.
letter-if-late = Nếu chúng tôi trễ:
letter-acknowledgement-next-look = Nhân viên của { $agency } sẽ xem những gì quý vị gửi.
letter-acknowledgement-next-write = Nếu thiếu gì, chúng tôi cho quý vị biết thiếu gì và cần đến ngày nào. Cuối cùng quý vị nhận được quyết định bằng văn bản, kèm lý do.

## We need something
letter-request-title = Chúng tôi cần quý vị cung cấp: { $service }
letter-request-opening = Chúng tôi đang xử lý “{ $service }”. Để tiếp tục, chúng tôi cần quý vị gửi:
letter-request-due = Xin gửi chậm nhất là { $day }.
letter-request-how-heading = Gửi như thế nào
letter-request-how-web = Trên mạng, theo địa chỉ bên dưới. Quý vị có thể viết câu trả lời và thêm ảnh hoặc tệp.
letter-request-how-call = Nếu khó cho quý vị, hãy gọi cho chúng tôi. Chúng ta sẽ cùng tìm cách khác.
letter-request-next-come = Khi nhận được, chúng tôi tiếp tục hồ sơ của quý vị.
letter-request-next-clock = Những ngày cho đến lúc đó không tính vào thời hạn chúng tôi đã hứa.
letter-request-next-late = Nếu đến { $day } chưa nhận được, chúng tôi có thể quyết định dựa trên những gì đang có. Nếu quý vị cần thêm thời gian, hãy báo trước ngày đó.

## Something is planned near you
letter-notice-title = Có một dự án gần quý vị: hãy cho ý kiến
letter-notice-title-at = Dự án tại { $place }: hãy cho ý kiến
letter-notice-opening = Có người yêu cầu chúng tôi quyết định về “{ $service }”. Việc này có thể ảnh hưởng đến quý vị, nên chúng tôi hỏi quý vị trước khi quyết định.
letter-notice-opening-at = Có người yêu cầu chúng tôi quyết định về “{ $service }” tại { $place }. Việc này có thể ảnh hưởng đến quý vị, nên chúng tôi hỏi quý vị trước khi quyết định.
letter-notice-due = Quý vị có thể cho biết ý kiến đến { $day }.
letter-notice-due-soon = Xin sớm cho chúng tôi biết ý kiến của quý vị.
letter-notice-how-heading = Cho ý kiến như thế nào
letter-notice-how-web = Trên mạng, theo địa chỉ bên dưới. Quý vị xem được dự án và có thể viết cho chúng tôi.
letter-notice-how-call = Nếu quý vị muốn nói hơn, hãy gọi cho chúng tôi. Chúng tôi ghi lại lời quý vị.
letter-notice-next-read = Chúng tôi đọc mọi ý kiến đến trước ngày đó. Quyết định của chúng tôi sẽ trả lời.
letter-notice-next-private = Trước khi người khác đọc những gì quý vị viết, chúng tôi bỏ ra những điều riêng tư.
letter-notice-next-nothing = Quý vị không bắt buộc phải làm gì.
letter-notice-code-heading = Xem dự án trên mạng
letter-notice-code-how = Hướng máy ảnh của điện thoại vào hình, hoặc gõ địa chỉ. Mã của quý vị là { $code }.

## A decision
letter-decision-other-language = Phần lý do dưới đây không bằng ngôn ngữ của thư này. Lý do: { $why } Thông dịch viên có thể đọc cho quý vị miễn phí. Cách liên lạc ở cuối thư.
letter-decision-translated = Phần lý do do { $by } dịch, { $day }. Bản gốc nằm cùng quyết định trong hồ sơ của quý vị.
letter-decision-title-corrected = Quyết định đã sửa của chúng tôi: { $service }
letter-decision-replaces = Quyết định này thay cho quyết định ngày { $day } của chúng tôi về hồ sơ { $reference }: { $outcome }.
letter-decision-replaces-why = Lý do sửa: { $why }
letter-decision-title = Quyết định của chúng tôi: { $service }
letter-decision-outcome = Chúng tôi đã quyết định: { $outcome }
letter-findings-heading = Những gì chúng tôi xác định
letter-findings-text = Quyết định dựa trên những sự việc sau, mỗi sự việc ở dưới câu hỏi của nó.
letter-clauses-heading = Các quy định, và áp dụng cho quý vị như thế nào
letter-decided-heading = Ai đã quyết định
letter-decided-by = Do { $name }, { $agency }, quyết định ngày { $day }.
letter-decided-without = Quyết định tại { $agency } ngày { $day }.
letter-decision-replaces-in = Quyết định này thay thế quyết định trước, { $outcome }, trong hồ sơ { $reference }.
letter-rights-heading = Nếu quý vị thấy quyết định sai
letter-rights-text = Quý vị có thể yêu cầu xem xét lại. Xin lưu ý ngày cuối cùng: sau đó có thể là quá muộn.
letter-rights-none = Không có luật nào quy định nơi khác xem xét lại quyết định này. Quý vị vẫn có thể gọi và hỏi chúng tôi.
letter-route-internal-heading = Yêu cầu chúng tôi xem xét lại
letter-route-internal-by = Người xem xét: { $by }.
letter-route-internal-how = Yêu cầu trên trang hồ sơ của quý vị, hoặc gọi cho chúng tôi: { $address }
letter-route-external-heading = Hỏi nơi bên ngoài: { $by }
letter-route-external-text = Họ không thuộc chúng tôi, và sẽ cho quý vị biết họ làm được gì.
letter-route-until = Ngày cuối cùng để yêu cầu là { $day }.
letter-route-posted-later = Thời hạn này tính từ ngày ghi trên thư. Nếu chúng tôi gửi bưu điện trễ hơn, quý vị có thêm bấy nhiêu ngày: trang hồ sơ của quý vị ghi rõ ngày đó.
letter-route-any-day = Theo chúng tôi biết thì không có ngày cuối cùng.
letter-route-further-heading = Nếu không đồng ý với quyết định của họ: { $by }
letter-route-phone = Gọi { $phone }.
letter-route-website = Trên mạng: { $website }
letter-decision-next = Quyết định có hiệu lực từ hôm nay. Quý vị không phải làm gì thêm.
letter-decision-next-until = Quyết định có hiệu lực từ hôm nay. Nếu đến { $day } không ai yêu cầu xem xét lại, chúng tôi đóng hồ sơ sau ngày đó.

## To those who were heard, when it is decided
letter-outcome-title = Chúng tôi đã quyết định: { $service }
letter-outcome-title-at = Chúng tôi đã quyết định về dự án tại { $place }
letter-outcome-opening = Chúng tôi đã hỏi ý kiến quý vị trước khi quyết định về “{ $service }”. Nay đã có quyết định.
letter-outcome-changed = Quyết định đầu tiên đã được xem xét lại. Quyết định này thay thế nó.
letter-outcome-conditions-heading = Các điều kiện chúng tôi đặt ra
letter-outcome-answer-heading = Trả lời của chúng tôi về những gì quý vị đã viết
letter-outcome-next-look = Trên mạng quý vị xem được dự án và những gì người khác đã viết.
letter-outcome-next-call = Nếu quý vị không hiểu quyết định, hoặc cho rằng quyết định sai, hãy gọi cho chúng tôi. Chúng tôi giải thích và cho biết quý vị có thể làm gì.
letter-outcome-code-heading = Xem quyết định trên mạng

## We are sorry
letter-apology-title = Chúng tôi xin lỗi vì đã trễ
letter-apology-promised = Về “{ $service }”, chúng tôi đã hứa với quý vị: { $promise }.
letter-apology-promised-by = Về “{ $service }”, chúng tôi đã hứa với quý vị: { $promise }, chậm nhất là { $day }.
letter-apology-sorry = Chúng tôi đã không giữ lời hứa đó. Chúng tôi xin lỗi. Đó không phải lỗi của quý vị.
letter-remedies-heading = Việc sẽ được làm
letter-apology-next = { $agency } vẫn sẽ làm điều đã hứa trong thời gian sớm nhất.
letter-apology-next-nothing = Quý vị không phải làm gì. Nếu chờ đợi là khó khăn với quý vị, hãy gọi và cho chúng tôi biết.

## Letters in a case
letter-kind-acknowledgement = Chúng tôi đã nhận được những gì quý vị gửi
letter-kind-request = Chúng tôi cần thêm
letter-kind-notice = Thông báo cho hàng xóm
letter-kind-decision = Quyết định
letter-kind-notice-of-decision = Quyết định, gửi hàng xóm
letter-kind-apology = Xin lỗi
letters-heading = Thư
letter-untitled = Thư
letter-went-by-email = Đã gửi qua email
letter-goes-by-post = Sẽ gửi qua bưu điện
letter-posted-on = Đã gửi bưu điện ngày { $day }
letter-is-here = Đọc tại đây
case-event-letter-not-posted = Một thư thật ra chưa được gửi bưu điện: { $why }
case-event-letter-returned = Một thư gửi cho quý vị bị trả lại ngày { $day }: { $why }. Địa chỉ chúng tôi đang có còn đúng không?
letter-download = Tải thư dạng PDF
letter-pdf-in-another = Tệp PDF bằng ngôn ngữ khác, vì chúng tôi không in được bằng ngôn ngữ của quý vị. Toàn bộ thư ở bên dưới.
problem-letter-not-to-post-title = Thư này không chờ gửi bưu điện
problem-letter-not-to-post-text = Thư đã được gửi, hoặc chưa sẵn sàng.
problem-letter-not-to-post-do = Hãy trở lại danh sách thư và xem thư đang ở đâu.
problem-letter-day-to-come-title = Ngày đó chưa đến
problem-letter-day-to-come-text = Không thể gửi thư vào một ngày chưa đến, và ngày phải có trong lịch.
problem-letter-day-to-come-do = Hãy quay lại và ghi ngày đã giao thư cho bưu điện.
problem-letter-no-reason-title = Hãy cho biết lý do
problem-letter-no-reason-text = Việc sửa cần có lý do từ 1 đến 1.000 ký tự.
problem-letter-no-reason-do = Hãy quay lại và ghi lý do.
problem-report-not-printed-title = Không in được báo cáo này ở đây
problem-report-not-printed-text = Báo cáo có ký tự mà không bộ chữ nào trên máy này vẽ được, và không có gì được in thay vào đó.
problem-report-not-printed-do = Hãy nhờ người vận hành chương trình cài bộ chữ (fonts-noto-core, fonts-noto-cjk) rồi thử lại.

## Samples for authors of templates, about made-up people
letter-sample-summary = Quý vị được giảm giá cho năm nay. Chúng tôi trả cho hãng gas của quý vị, và hóa đơn tới của quý vị thấp hơn.
letter-sample-reason = Thẻ của quý vị còn giá trị vào ngày ghi trên hóa đơn, và hóa đơn là của nơi quý vị ở.
letter-sample-question = Tài khoản gas có đứng tên quý vị không?
letter-sample-condition = Hãy báo cho chúng tôi trong vòng 14 ngày khi quý vị dọn nhà hoặc đổi hãng gas.
letter-sample-ask =
    Ảnh chụp cả hai mặt thẻ giảm giá của quý vị.
    Hóa đơn gas gần nhất. Xin gửi đủ các trang.
letter-sample-plan = Xây thêm một tầng cho căn nhà phía sau, và một bức tường mới dọc hàng rào phía bắc.
letter-sample-plan-condition = Cửa sổ phía bắc dùng kính mờ.
letter-sample-answer = Quý vị viết rằng sàn gỗ nhìn vào bếp của quý vị. Sàn được xây thấp hơn một mét, và có thêm tấm chắn.
