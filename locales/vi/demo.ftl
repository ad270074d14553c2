# machine-drafted, not yet checked by a translator

demo-heading = Đây là bản trình diễn: hãy đóng vai ai đó
demo-text = Mọi người ở đây đều là hư cấu, các nhân viên cũng vậy. Không thư nào được gửi đi, không tiền nào được chuyển. Hãy chọn người quý vị muốn đóng vai; trang sau hiện mã để đăng nhập.
demo-sign-in = Đăng nhập với tên { $name }
demo-ana-silva = Sắp có em bé và đã hỏi một câu
demo-minh-tran = Bằng lái của ông hết hạn sau ba tuần; ông đọc tiếng Việt
demo-fatima-haddad = Trả hóa đơn năng lượng với Thẻ Chăm sóc Sức khỏe; bà đọc tiếng Ả Rập
demo-li-wei = Đăng ký xe của ông hết hạn tuần này; ông đọc tiếng Trung
demo-george-pappas = Trên 75 tuổi, bằng lái sắp hết hạn, và con gái giúp ông
demo-eleni-pappas = Thay mặt cha mình là George
demo-grace-okafor = Người hưởng lương hưu, đăng ký xe vừa hết hạn
demo-tom-brennan = Bị phạt và cho rằng không đúng
demo-priya-raman = Chuyển nhà tuần tới
demo-noah-cohen = Đang học lái xe
demo-aroha-ngata = Mẹ cô vừa qua đời; cô chờ một cuộc gọi
demo-sam-doyle = Thích đến quầy hơn
demo-desk = Xem bàn làm việc của nhân viên
demo-time-title = Cho thời gian trôi qua
demo-time-today = Ở đây là { $day }.
demo-time-ahead = Tức là đi trước { $days } ngày.
demo-time-text = Lời hứa hết hạn, thời gian góp ý kết thúc và thư được gửi đi như ngoài đời thật. Thời gian không quay lại; hãy xóa thư mục dữ liệu để bắt đầu lại.
demo-time-pass = { $days } ngày
demo-time-end = Bản trình diễn chỉ đi được đến đây. Hãy xóa thư mục dữ liệu để bắt đầu lại.
