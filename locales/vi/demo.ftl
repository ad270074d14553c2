# machine-drafted, not yet checked by a translator

demo-heading = Đây là bản trình diễn: hãy đóng vai ai đó
demo-text = Mọi người ở đây đều là hư cấu, các nhân viên cũng vậy. Không thư nào được gửi đi, không tiền nào được chuyển. Hãy chọn người quý vị muốn đóng vai; trang sau hiện mã để đăng nhập.
demo-sign-in = Đăng nhập với tên { $name }
demo-desk = Xem bàn làm việc của nhân viên
demo-time-title = Cho thời gian trôi qua
demo-time-today = Ở đây là { $day }.
demo-time-ahead = Tức là đi trước { $days } ngày.
demo-time-text = Lời hứa hết hạn, thời gian góp ý kết thúc và thư được gửi đi như ngoài đời thật. Thời gian không quay lại; hãy xóa thư mục dữ liệu để bắt đầu lại.
demo-time-pass = { $days } ngày
demo-time-end = Bản trình diễn chỉ đi được đến đây. Hãy xóa thư mục dữ liệu để bắt đầu lại.
