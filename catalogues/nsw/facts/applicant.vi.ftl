# Machine-drafted.
group-applicant = Người nộp đơn
applicant_family_name-ask = Họ của quý vị là gì?
applicant_family_name-help = Như trên giấy tờ, bằng chữ viết của quý vị. Nếu chỉ có một tên, hãy viết ở đây.
applicant_family_name-label = Họ
applicant_given_names-ask = Tên và tên đệm của quý vị là gì?
applicant_given_names-label = Tên
applicant_latin_name-ask = Tên của quý vị viết bằng chữ La-tinh như thế nào?
applicant_latin_name-help = Như trong hộ chiếu, nếu có. Thư và thẻ được viết bằng tên này.
applicant_latin_name-label = Tên bằng chữ La-tinh
applicant_postal_address-ask = Gửi thư cho quý vị ở đâu?
applicant_postal_address-help = Đường, khu vực hoặc thị trấn, tiểu bang và mã bưu điện. Địa chỉ của bạn bè hoặc hộp thư bưu điện cũng được.
applicant_postal_address-label = Địa chỉ nhận thư
applicant_postal_address-unsure = Hãy để trống nếu quý vị không có địa chỉ an toàn hoặc cố định. Khi đó hãy cho email hoặc số điện thoại.
applicant_phone-ask = Có thể gọi quý vị theo số nào?
applicant_phone-label = Điện thoại
