# machine-drafted, not yet checked by a translator
name = Trợ cấp thuế gia đình (Family Tax Benefit)
summary = Chính phủ Úc giúp các gia đình chi phí nuôi con. Services Australia quyết định. Ai nhận khoản này cũng có thể được giảm giá của New South Wales.
requirement-looks-after-a-child-because = Quý vị chăm sóc một đứa trẻ với tư cách cha mẹ, người giám hộ hoặc người chăm sóc.
requirement-looks-after-a-child-otherwise = Khoản này dành cho người chăm sóc trẻ em.
requirement-child-of-age-because = Có con dưới 16 tuổi, hoặc từ 16 đến 19 tuổi và đi học toàn thời gian.
requirement-child-of-age-otherwise = Khoản này dành cho trẻ dưới 16 tuổi, và học sinh từ 16 đến 19 tuổi học toàn thời gian.
requirement-enough-care-because = Trẻ ở với quý vị ít nhất 35 trong 100 ngày.
requirement-enough-care-otherwise = Trẻ phải ở với quý vị ít nhất 35 trong 100 ngày.
requirement-residence-because = Quý vị là công dân Úc, hoặc có thị thực được tính.
requirement-residence-otherwise = Quý vị phải là công dân Úc, hoặc có thị thực thường trú hay thị thực khác được tính.
requirement-income-test-because = Thu nhập của gia đình dưới mức giới hạn.
requirement-income-test-otherwise = Thu nhập của gia đình trên mức giới hạn.
retention = 2 năm sau khi đóng hồ sơ
review-by = nhân viên xét lại được ủy quyền của Services Australia
