# machine-drafted, not yet checked by a translator
ana-silva-story = Sắp có em bé và đã hỏi một câu
minh-tran-story = Bằng lái của ông hết hạn sau ba tuần; ông đọc tiếng Việt
fatima-haddad-story = Trả hóa đơn năng lượng với Thẻ Chăm sóc Sức khỏe; bà đọc tiếng Ả Rập
li-wei-story = Đăng ký xe của ông hết hạn tuần này; ông đọc tiếng Trung
george-pappas-story = Trên 75 tuổi, bằng lái sắp hết hạn, và con gái giúp ông
eleni-pappas-story = Thay mặt cha mình là George
grace-okafor-story = Người hưởng lương hưu, đăng ký xe vừa hết hạn
tom-brennan-story = Bị phạt và cho rằng không đúng
priya-raman-story = Chuyển nhà tuần tới
noah-cohen-story = Đang học lái xe
aroha-ngata-story = Mẹ cô vừa qua đời; cô chờ một cuộc gọi
sam-doyle-story = Thích đến quầy hơn
lucia-moretti-story = Chủ một quán cà phê; người giữ sổ sách gia hạn giúp quán
ben-adeyemi-story = Giữ sổ sách cho một quán cà phê có chiếc xe cần gia hạn
