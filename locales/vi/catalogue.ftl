# machine-drafted, not yet checked by a translator

event-promise = { $services } dịch vụ của { $agencies } cơ quan có thể liên quan ở đây. Chúng tôi chỉ hỏi những gì cần để tìm ra dịch vụ nào dành cho quý vị, và quý vị nhận được một kế hoạch.
event-start = Bắt đầu
event-privacy = Quý vị không cần cho biết mình là ai. Câu trả lời chỉ nằm trong phiên của trình duyệt này cho đến khi quý vị quyết định lưu lại.
event-covers = Nội dung bao gồm

provider-council = Hội đồng địa phương của quý vị
provider-court = Tòa án
provider-federal = Chính phủ Úc
provider-ombudsman = Thanh tra
provider-partner = Một tổ chức đối tác
provider-state = Chính quyền tiểu bang

time-hours = { $n } giờ
time-days = { $n } ngày
time-working-days = { $n } ngày làm việc
time-weeks = { $n } tuần
time-months = { $n } tháng
time-years = { $n } năm

home-text = Một nơi cho mọi dịch vụ của chính quyền. Hãy cho chúng tôi biết chuyện gì đang xảy ra, và chúng tôi sẽ tìm những gì dành cho quý vị, từ mọi cơ quan.
home-services-heading = Những dịch vụ nhiều người cần
home-all-services = Tất cả dịch vụ, từ A đến Z

search-title = Tìm: { $words }
search-suggested = Gợi ý. Dùng phím mũi tên lên và xuống để chọn.
search-sure = Những gì chúng tôi tìm thấy cho “{ $words }”
search-unsure = Tôi không chắc quý vị muốn nói gì
search-unsure-text = Đây là những mục gần nhất với “{ $words }”. Nếu không có mục nào đúng, hãy nói bằng từ khác, chọn chuyện đang xảy ra ở bên dưới, hoặc hỏi nhân viên.
search-none-text = Không có gì ở đây hợp với “{ $words }”. Hãy nói bằng từ khác, chọn chuyện đang xảy ra ở bên dưới, hoặc hỏi nhân viên.
search-mended = Chúng tôi đọc là “{ $words }”.
search-event = Sự kiện đời sống: một kế hoạch cho mọi việc
search-person = Quý vị muốn hỏi người thật?
search-person-text = Hãy cho chúng tôi biết bằng lời của quý vị, bằng ngôn ngữ của quý vị. Chúng tôi cùng quý vị tìm đúng nơi.

services-title = Tất cả dịch vụ
services-filter = Chỉ hiện những dịch vụ có các từ này
services-filter-button = Hiện
services-order = Thứ tự của danh sách
services-by-name = Từ A đến Z
services-by-agency = Theo cơ quan
services-all = { $n } dịch vụ
services-found = { $n ->
    [0] Không có dịch vụ nào có các từ “{ $words }”
   *[other] { $n } dịch vụ có các từ “{ $words }”
}
services-search = Tìm theo ý nghĩa của các từ

service-machine-drafted = Những lời này do máy dịch và chưa có dịch giả nào kiểm tra. Lời tiếng Anh mới có giá trị.
service-over = Hôm nay dịch vụ này không mở.
service-check = Xem dịch vụ này có dành cho tôi không
service-elsewhere = Một cơ quan khác cung cấp dịch vụ này. Chúng tôi giải thích và kiểm tra xem nó có dành cho quý vị không; quý vị nộp đơn tại đó:
service-outcomes = Quý vị nhận được gì
service-who = Ai có thể nhận
service-who-text = Tất cả những điều này phải đúng:
service-who-everyone = Mọi người đều có thể dùng.
service-need = Quý vị cần gì
service-proof-by = Chúng tôi hỏi { $agency } về điều này, nên quý vị không cần mang theo.
service-proof-else = Hoặc:
service-upload = Quý vị có thể thêm bản sao hoặc ảnh chụp
service-asks = Chúng tôi cũng hỏi:
service-cost = Chi phí
service-cost-free = Miễn phí.
service-cost-depends = Tùy vào câu trả lời của quý vị. Quý vị thấy số tiền trước khi trả bất cứ gì.
service-cost-untold = Chúng tôi chưa có mức phí của dịch vụ này, nên không thể nói rằng nó miễn phí. Cơ quan sẽ cho quý vị biết trước khi trả tiền.
service-cost-waived = Trong một số trường hợp quý vị không phải trả. Chúng tôi kiểm tra điều đó cho quý vị.
service-promises = Mất bao lâu, và chúng tôi hứa gì
service-within = Trong vòng { $time }.
service-limit = Chậm nhất trong vòng { $time }.
service-remedies = Nếu bị trễ:
service-silence-refused = Nếu hết thời hạn mà quý vị không nghe gì, điều đó được coi là từ chối, và quý vị có thể yêu cầu xem lại.
service-silence-approved = Nếu hết thời hạn mà quý vị không nghe gì, điều đó được coi là chấp thuận.
service-remedy-apologise = quý vị nhận được lời xin lỗi kèm lý do
service-remedy-refund-fee = quý vị được hoàn lại phí
service-remedy-give-priority = hồ sơ của quý vị được đưa lên đầu
service-remedy-escalate = việc này được trình lên một nhân viên cấp cao
service-remedy-deemed-refused = được coi là từ chối, để quý vị có thể yêu cầu xem lại ngay
service-remedy-deemed-approved = được coi là chấp thuận
service-how = Cách nộp đơn
channel-web = Trên mạng
channel-web-text = Ở đây, ngay bây giờ. Quý vị có thể dừng và làm tiếp sau.
channel-phone = Qua điện thoại
channel-phone-text = Có người điền cùng quý vị. Gọi
channel-sms = Bằng tin nhắn
channel-sms-text = Cho những câu hỏi ngắn và tin tức về hồ sơ của quý vị.
channel-email = Bằng email
channel-email-text = Để hỏi, và để gửi những gì còn thiếu.
channel-chat = Bằng trò chuyện trực tuyến
channel-chat-text = Viết với người thật.
channel-social = Trên mạng xã hội
channel-social-text = Cho những câu hỏi không có thông tin cá nhân.
channel-counter = Tại quầy
channel-counter-text = Gặp trực tiếp, có người giúp và thông dịch viên nếu quý vị cần.
channel-post = Qua bưu điện
channel-post-text = Trên giấy, nếu cách đó hợp với quý vị hơn.
service-rights = Nếu quý vị không đồng ý với một quyết định
service-rights-text = Quý vị luôn nhận được lý do bằng văn bản. Sau đó quý vị có thể yêu cầu xem lại:
service-internal = Trong cơ quan:
service-external = Từ bên ngoài:
service-review-within = yêu cầu trong vòng { $time }
service-law = Luật làm căn cứ
service-retention = Thông tin của quý vị được giữ trong bao lâu:
service-checked = Lời và con số được đối chiếu với luật lần cuối vào { $day }.
service-provider = Ai cung cấp
service-events = Thuộc về
crisis-title = Gọi cho ai ngay bây giờ
crisis-always = Ngày và đêm, mọi ngày
crisis-text = Tin nhắn:
crisis-exit = Rời khỏi trang này ngay
crisis-else = Quý vị đang tìm điều gì khác?
crisis-home = Đang gặp nguy hiểm? Hãy gọi
