# machine-drafted, not yet checked by a translator

tagline = Một cánh cửa đến mọi dịch vụ công
person-hours = Thứ Hai đến thứ Sáu, 7 giờ sáng đến 7 giờ tối
acknowledgement = Chúng tôi ghi nhận những Người Giám hộ Truyền thống của các vùng đất nơi chúng tôi sống và làm việc, và bày tỏ lòng kính trọng đối với các vị Trưởng lão xưa và nay.
menu-services = Dịch vụ
menu-plans = Kế hoạch của quý vị
menu-cases = Hồ sơ của quý vị
menu-renewals = Gia hạn
menu-account = Tài khoản của quý vị
footer-access = Ai đã xem dữ liệu của tôi
footer-resume = Tiếp tục bằng mã
footer-accessibility = Tiếp cận dễ dàng
footer-privacy = Quyền riêng tư

yes = Có
no = Không
or = hoặc

i-do-not-know = Tôi không biết
why-we-ask = Vì sao chúng tôi hỏi
why-we-ask-text = Câu trả lời của quý vị cần cho:
date-hint = Ví dụ: 27 3 1987
unit-months = tháng
unit-days = ngày
months = { $n } tháng
days = { $n } ngày
question-more = { $question } Còn thêm ai hoặc gì ngoài những điều quý vị đã nói không?
question-entry = { $entry } { $number }: { $question }

answer-missing = Hãy trả lời “{ $question }”, hoặc nói rằng quý vị không biết
answer-missing-choice = Hãy chọn câu trả lời cho “{ $question }”, hoặc nói rằng quý vị không biết
answer-missing-date = Hãy viết ngày cho “{ $question }”, hoặc nói rằng quý vị không biết
answer-changed-meanwhile = Trong lúc đó người khác đã trả lời “{ $question }”: { $now }. Nếu câu trả lời của quý vị là đúng, hãy gửi lại lần nữa
answer-unfit-choice = Hãy chọn một trong các câu trả lời cho “{ $question }”
answer-unfit-date = Hãy viết một ngày có thật cho “{ $question }”, gồm ngày, tháng và năm, như 27 3 1987
answer-unfit-money = Hãy viết số tiền bằng đô la cho “{ $question }”, như 1,250.50
answer-unfit-whole = Hãy viết một số nguyên cho “{ $question }”, như 3
answer-unfit-count = Hãy viết có bao nhiêu cho “{ $question }”: một số nguyên đến 20, và 0 nếu không có
answer-unfit-months = Hãy viết số tháng cho “{ $question }”, như 18
answer-unfit-days = Hãy viết số ngày cho “{ $question }”, như 60
answer-unfit-number = Hãy viết một số cho “{ $question }”, như 12.5
answer-unfit-text = Hãy viết ngắn hơn cho “{ $question }”: nhiều nhất 2,000 chữ cái

problem-reference = Nếu gọi cho chúng tôi, xin cho biết mã này: { $code }
problem-not-found-title = Chúng tôi không tìm thấy trang này
problem-not-found-text = Địa chỉ có thể bị gõ sai, trang có thể đã chuyển đi, hoặc nội dung đã bị xóa.
problem-not-found-do = Hãy kiểm tra địa chỉ, hoặc bắt đầu từ trang chủ. Những gì quý vị đã gửi không bị mất.
problem-not-allowed-title = Không thể làm điều đó ở đây
problem-not-allowed-text = Trang được yêu cầu làm điều mà nó không làm.
problem-not-allowed-do = Hãy quay lại và dùng các nút trên trang.
problem-stale-form-title = Trang này đã mở quá lâu
problem-stale-form-text = Vì sự an toàn của quý vị, chúng tôi chỉ nhận những gì đến từ trang vừa đưa cho quý vị, và trang này đã quá cũ.
problem-stale-form-do = Hãy quay lại, tải lại trang và gửi thêm một lần nữa.
problem-sign-in-first-title = Hãy đăng nhập để xem
problem-sign-in-first-text = Trang này có thông tin cá nhân, nên chúng tôi phải biết chắc đó là quý vị.
problem-sign-in-first-do = Hãy đăng nhập, rồi quý vị sẽ trở lại trang này.
problem-not-a-form-title = Chúng tôi không đọc được những gì quý vị gửi
problem-not-a-form-text = Nội dung đến không đúng như trang của chúng tôi gửi.
problem-not-a-form-do = Hãy quay lại, tải lại trang và gửi thêm một lần nữa.
problem-too-large-title = Quá lớn
problem-too-large-text = Chúng tôi nhận tối đa { $megabytes } MB mỗi lần.
problem-too-large-do = Hãy quay lại và chọn tệp nhỏ hơn, hoặc gửi từng tệp một.
problem-too-many-title = Quá nhiều yêu cầu
problem-too-many-text = Trong phút vừa qua, địa chỉ của quý vị gửi nhiều hơn một người sẽ gửi.
problem-too-many-do = Hãy đợi một phút rồi thử lại. Những gì quý vị gửi trước đó vẫn an toàn.
problem-internal-title = Có lỗi ở phía chúng tôi
problem-internal-text = Đó không phải lỗi của quý vị, và đã được ghi lại cho những người trông coi trang web này.
problem-internal-do = Hãy thử lại sau vài phút, hoặc nói chuyện với nhân viên.
problem-busy-title = Chúng tôi đang rất bận
problem-busy-text = Có nhiều người hơn mức chúng tôi có thể phục vụ cùng lúc.
problem-busy-do = Hãy thử lại sau vài giây. Những gì quý vị gửi trước đó không bị mất.
problem-no-mandate-title = Quý vị không được xem điều này
problem-no-mandate-text = Cơ quan của quý vị không có thẩm quyền về việc này.
problem-no-mandate-do = Hãy hỏi cơ quan phụ trách dịch vụ. Lần thử này đã được ghi lại.

purpose-own-affairs = lo việc của chính mình
purpose-applying = nộp đơn xin một dịch vụ
purpose-casework = xử lý một hồ sơ
purpose-helping = giúp người đã hỏi
purpose-at-counter = cùng quý vị trả lời các câu hỏi tại quầy
purpose-by-phone = cùng quý vị trả lời các câu hỏi qua điện thoại
purpose-informing = gửi những gì được yêu cầu
purpose-security = giữ an toàn cho tài khoản
purpose-consulting = cho ý kiến mà một cơ quan khác hỏi

home-title = Quý vị đang muốn làm gì?
home-search-label = Hãy nói bằng lời của quý vị
home-search-hint = Ví dụ “chúng tôi sắp có em bé” hoặc “tôi không trả nổi hóa đơn”
home-events-heading = Hoặc bắt đầu từ chuyện đang xảy ra

sign-in = Đăng nhập
