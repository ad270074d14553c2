# machine-drafted, not yet checked by a translator
name = Thẻ người cao niên NSW (NSW Seniors Card)
summary = Thẻ miễn phí cho người từ 60 tuổi trở lên, được giảm giá vé giao thông công cộng và mua hàng ở hàng ngàn cửa tiệm.
requirement-old-enough-because = Quý vị từ 60 tuổi trở lên.
requirement-old-enough-otherwise = Quý vị chưa đủ 60 tuổi. Quý vị có thể nộp đơn từ ba tuần trước ngày sinh nhật.
requirement-permanent-resident-because = New South Wales là nơi ở thường trú của quý vị.
requirement-permanent-resident-otherwise = Thẻ này dành cho người có nơi ở thường trú tại New South Wales.
requirement-little-paid-work-because = Quý vị làm việc có lương không quá 20 giờ mỗi tuần, tính trung bình trong 12 tháng.
requirement-little-paid-work-otherwise = Quý vị làm việc có lương hơn 20 giờ mỗi tuần. Thẻ Senior Savers là thẻ dành cho quý vị.
promise-card-in-the-mail-tell = Quý vị có thể dùng ngay thẻ điện tử trong ứng dụng Service NSW.
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên không phải là người đã quyết định
