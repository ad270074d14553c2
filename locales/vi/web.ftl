# machine-drafted, not yet checked by a translator

language-name = Tiếng Việt

## Money
money = { $symbol }{ $amount }
money-below-zero = -{ $symbol }{ $amount }
partly-translated = Một số lời trên trang này chưa được dịch.

## Around every page
frame-skip = Chuyển đến nội dung chính
frame-back = Quay lại
frame-menu = Trình đơn
frame-languages = Ngôn ngữ
frame-person = Nói chuyện với nhân viên
frame-person-heading = Quý vị gặp khó khăn, hay muốn nói chuyện với người thật?
frame-call = Gọi
frame-footer = Về trang web này
frame-error = Lỗi
frame-problem = Có điều cần sửa
frame-go-on = Tiếp tục
frame-search = Tìm kiếm

## Inside components
component-day = Ngày
component-month = Tháng
component-year = Năm
component-warning = Cảnh báo
component-important = Quan trọng
component-success = Thành công
component-contents = Mục lục
component-breadcrumb = Vị trí của quý vị
component-pagination = Các trang
component-previous = Trước
component-next = Tiếp theo
component-page = Trang { $number }

component-show-all-sections = Hiện tất cả các mục
component-hide-all-sections = Ẩn tất cả các mục
component-show-section = Hiện
component-show-section-label = Hiện mục này
component-hide-section = Ẩn
component-hide-section-label = Ẩn mục này

component-characters-limit = Quý vị có thể nhập tối đa { $shown } ký tự
component-characters-left = { $count ->
   *[other] Quý vị còn nhập được { $shown } ký tự
}
component-characters-at-limit = Quý vị đã dùng hết số ký tự
component-characters-over = { $count ->
   *[other] Quý vị nhập thừa { $shown } ký tự
}
component-words-limit = Quý vị có thể nhập tối đa { $shown } từ
component-words-left = { $count ->
   *[other] Quý vị còn nhập được { $shown } từ
}
component-words-at-limit = Quý vị đã dùng hết số từ
component-words-over = { $count ->
   *[other] Quý vị nhập thừa { $shown } từ
}

component-choose-file = Chọn tệp
component-drop-file = hoặc thả tệp vào đây
component-no-file = Chưa chọn tệp nào
component-files-chosen = { $count ->
   *[other] Đã chọn { $shown } tệp
}
component-entered-drop = Quý vị có thể thả tệp vào đây
component-left-drop = Quý vị không còn ở chỗ có thể thả tệp

## Whose site this is
trust-demo = Đây là bản minh họa, không phải trang chính thức. Mọi người trong đó đều không có thật.
trust-official = Trang chính thức của { $government }.
trust-how = Làm sao để biết
trust-address = Tên trang này kết thúc bằng { $ending }. Chỉ chính quyền mới có tên như vậy.
trust-lock = Trình duyệt hiện https:// và ổ khóa: không ai đọc được những gì quý vị gửi trên đường đi.
trust-code = Không ai ở đây hỏi mã đăng nhập của quý vị qua điện thoại hoặc tin nhắn.
