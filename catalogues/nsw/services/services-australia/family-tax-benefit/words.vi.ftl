# machine-drafted, not yet checked by a translator
name = Trợ cấp thuế gia đình (Family Tax Benefit)
people-also-say = tiền trợ cấp nuôi con; tiền con cái centrelink; trợ cấp gia đình
summary = Chính phủ Úc giúp các gia đình chi phí nuôi con. Services Australia quyết định. Ai nhận khoản này cũng có thể được giảm giá của New South Wales.
requirement-looks-after-a-child-because = Quý vị chăm sóc một đứa trẻ với tư cách cha mẹ, người giám hộ hoặc người chăm sóc.
requirement-looks-after-a-child-otherwise = Khoản này dành cho người chăm sóc trẻ em.
requirement-child-of-age-because = Có con dưới 16 tuổi, hoặc từ 16 đến 19 tuổi và đi học toàn thời gian.
requirement-enough-care-because = Trẻ đó ở với quý vị ít nhất 35 trong 100 đêm.
requirement-enough-care-otherwise = Trẻ được trợ cấp phải ở với quý vị ít nhất 5 trong 14 đêm, tức 35 phần trăm thời gian.
requirement-residence-because = Quý vị là công dân Úc, hoặc có thị thực được tính.
requirement-residence-otherwise = Thị thực của quý vị không được tính. Công dân được nhận, và người có thị thực thường trú cũng vậy.
requirement-income-test-because = Thu nhập của gia đình đủ thấp.
requirement-income-test-otherwise = Với thu nhập của gia đình, công cụ Payment and Service Finder không cho thấy khoản này. Hãy xem lại khi thu nhập giảm.
retention = 2 năm sau khi đóng hồ sơ
review-by = nhân viên xét lại được ủy quyền của Services Australia
requirement-child-of-age-otherwise-1 = Khoản này dành cho trẻ do quý vị chăm sóc. Quý vị không cho biết có trẻ nào.
requirement-child-of-age-otherwise-2 = Khoản này dành cho trẻ dưới 16 tuổi. Từ 16 đến 19 tuổi vẫn có khi trẻ học toàn thời gian.
review-external-limit-1 = Về tiền trả từng kỳ, quý vị có thể xin bất cứ lúc nào sau khi nhân viên xét lại đã quyết định. Hãy xin trong 13 tuần để không mất phần thời gian trước đó. Về tiền trả một lần, quý vị có 13 tuần.
