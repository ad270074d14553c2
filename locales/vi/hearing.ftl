# How people hear from us: the page on which they choose, their devices, and the messages that tell of news.

## Choosing
hearing-title = Cách quý vị nhận tin từ chúng tôi
hearing-text = Hãy chọn cách nhận từng loại tin. Quý vị có thể thay đổi bất cứ lúc nào, và thay đổi có hiệu lực từ lúc đó.
hearing-where = Chúng tôi có thể liên lạc với quý vị ở đâu
hearing-where-email = Qua email:
hearing-where-none = chưa có địa chỉ nào được xác nhận
hearing-where-number = Bằng tin nhắn:
hearing-where-change = Thay đổi
hearing-where-confirm = Trước hết hãy thêm và xác nhận một số điện thoại
hearing-where-devices = { $devices ->
    [0] Trên thiết bị: chưa có.
   *[other] Trên { $devices } thiết bị.
}
hearing-where-to-devices = Thiết bị của quý vị
hearing-must = Những gì phải đến tay quý vị: quyết định, câu hỏi cho quý vị và tiền bạc
hearing-must-hint = Những tin này luôn được gửi. Quý vị chỉ chọn cách nhận. Nếu chọn bưu điện, điện thoại hay trung tâm, một email hoặc tin nhắn vẫn báo là có tin mới.
hearing-reminders = Lời nhắc
hearing-reminders-hint = Ví dụ khi một giấy phép sắp hết hạn, hoặc sắp đến hạn quý vị phải trả lời.
hearing-news = Tin về hồ sơ
hearing-news-hint = Những gì diễn ra trong hồ sơ mà quý vị không phải làm gì.
hearing-receipts = Giấy báo đã nhận
hearing-receipts-hint = Báo rằng những gì quý vị gửi đã đến nơi. Điều này cũng có trong tài khoản của quý vị.
hearing-account-only = Chỉ trong tài khoản của tôi
hearing-codes = Gửi mã đăng nhập đến điện thoại của tôi
hearing-codes-hint = Thay vì đến địa chỉ email. Khi không có điện thoại, quý vị vẫn có thể đăng nhập bằng khóa truy cập.
hearing-quiet = Khi nào điện thoại của quý vị nên im lặng?
hearing-quiet-hint = Tin nhắn và tin báo trên thiết bị đợi đến hết những giờ này. Việc khẩn cấp đến ngay: khi có nguy hiểm, và những gì hôm nay là ngày cuối.
hearing-quiet-usual = Từ { $from } đến { $until }, như thường lệ ở đây
hearing-quiet-usual-none = Như thường lệ ở đây: không có giờ im lặng
hearing-quiet-never = Không bao giờ
hearing-quiet-own = Vào những giờ này
hearing-quiet-from = Im lặng từ
hearing-quiet-until = Im lặng đến
hearing-digest = Quý vị muốn nhận email tin tức bao lâu một lần?
hearing-digest-hint = Nhiều tin trong một email. Những gì phải đến tay quý vị, và những gì có ngày cuối trước đó, được gửi ngay.
hearing-digest-none = Từng tin một, ngay lập tức
hearing-digest-daily = Gộp lại, mỗi ngày một lần
hearing-digest-weekly = Gộp lại, mỗi thứ Hai
hearing-digest-hour = Vào giờ nào trong ngày?
hearing-no-channel = Hãy chọn một cách
hearing-no-quiet = Hãy chọn giờ im lặng: hai giờ khác nhau, nếu là giờ riêng của quý vị
hearing-no-digest = Hãy chọn bao lâu một lần và vào giờ nào
footer-hearing = Cách tôi nhận tin
account-to-hearing = Cách quý vị nhận tin từ chúng tôi

## Devices
devices-title = Thiết bị của quý vị
devices-text = Một thiết bị có thể báo là có tin mới, ngay cả khi trang này đang đóng. Nó không cho thấy gì khác: không tên, không hồ sơ. Muốn đọc tin, quý vị đăng nhập.
devices-none = Chưa có thiết bị nào báo tin cho quý vị.
devices-added = Được thêm { $added }.
devices-reached = Nhận tin báo lần cuối { $reached }.
devices-ended = Thiết bị không nhận tin báo nữa từ { $ended }, nên chúng tôi viết bằng cách tốt nhất còn lại. Để dùng lại, hãy thêm trên chính thiết bị đó.
devices-test = Gửi một tin thử
devices-stop = Dừng
devices-add-title = Thiết bị này
devices-add-text = Trình duyệt sẽ hỏi quý vị có cho trang này hiện tin báo không. Trên thiết bị dùng chung, người khác có thể thấy là có tin cho quý vị.
devices-add = Báo cho tôi trên thiết bị này
devices-failed = Thiết bị này chưa được thêm. Có thể trình duyệt hoặc cài đặt của nó không cho phép tin báo từ trang này. Quý vị luôn có thể chọn email.
devices-without-script = Trình duyệt của quý vị không nhận được tin báo ở đây: cần một trình duyệt đã bật tập lệnh và tin báo. Quý vị luôn có thể chọn email.
problem-device-unfit-title = Không thể báo tin cho thiết bị này
problem-device-unfit-text = Trình duyệt đưa ra một địa chỉ không phải của một dịch vụ tin báo trên mạng Internet.
problem-device-unfit-do = Hãy thử trình duyệt khác, hoặc chọn email.
problem-devices-too-many-title = Quý vị có nhiều thiết bị
problem-devices-too-many-text = Danh sách của quý vị đã đầy.
problem-devices-too-many-do = Hãy dừng một thiết bị không dùng nữa, rồi thử lại.

## Phone numbers
contact-points-number = Chúng tôi có thể gửi tin nhắn đến số này. Quý vị không thể đăng nhập bằng số này.
contact-points-number-open = Hãy xác nhận để nhận tin nhắn ở số này. Quý vị không thể đăng nhập bằng số này.
contact-points-code-title = Hãy xem điện thoại của quý vị
contact-points-code-text = Chúng tôi đã gửi tin nhắn có mã gồm sáu chữ số đến { $number }. Mã có hiệu lực trong { $minutes } phút, trên thiết bị này.
sign-in-code-or-phone = Nếu quý vị đã chọn nhận mã trên điện thoại thì mã được gửi đến đó.

## Messages
mail-hearing =
    Để chọn cách nhận tin từ chúng tôi:
    { $address }
mail-digest-subject = { $news } tin mới từ { $site }
mail-digest-text =
    Xin chào,

    Đây là tin mới kể từ email trước:

    { $lines }

    Muốn đọc, hãy mở trang và đăng nhập. Vì an toàn của quý vị, email này không nói gì thêm.
text-news =
    { $what }
    { $address }
    Để thay đổi cách nhận tin: { $hearing }
text-code = { $code } là mã của quý vị cho { $site }. Mã có hiệu lực trong { $minutes } phút. Đừng nói cho ai biết.
push-news = Có tin mới cho quý vị
push-test = Đây là tin thử. Tin báo đến được thiết bị này.
channel-push = Trên thiết bị của tôi
mails-end-title = Ngừng nhận các email này?
mails-ended-title = Các email này đã ngừng
mails-end-text = Nếu quý vị bấm nút, chúng tôi sẽ không gửi email nữa về:
mails-ended-text = Chúng tôi không gửi email nữa về:
mails-end-keeps = Quý vị vẫn đọc được trong tài khoản của mình. Những gì phải đến tay quý vị thì vẫn đến: quyết định, câu hỏi và chuyện tiền bạc.
mails-end-do = Ngừng các email này
mails-end-choose = Chọn cách quý vị nhận tin từ chúng tôi
mails-end-all = Ngừng mọi email không bắt buộc
