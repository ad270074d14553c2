# machine-drafted, not yet checked by a translator
name = Trợ cấp nghỉ sinh con (Parental Leave Pay)
people-also-say = tiền nghỉ sinh; nghỉ thai sản có lương; tiền nghỉ cho cha
summary = Chính phủ Úc trả tiền cho quý vị trong lúc ở nhà với em bé mới sinh hoặc mới nhận làm con nuôi. Services Australia quyết định. Nộp đơn tối đa 3 tháng trước ngày dự sinh.
requirement-new-baby-because = Em bé sắp ra đời, hoặc đã ra đời trong hai năm qua.
requirement-new-baby-otherwise = Khoản này dành cho hai năm đầu với đứa con mới.
requirement-residence-because = Quý vị là công dân Úc, hoặc có thị thực được tính.
requirement-residence-otherwise = Thị thực của quý vị không được tính. Công dân được nhận, và người có thị thực thường trú cũng vậy.
requirement-work-test-because = Quý vị đã làm việc đủ trước khi em bé ra đời.
requirement-work-test-otherwise = Quý vị làm việc chưa đủ trong những tháng trước đó. Hãy hỏi Services Australia về các ngoại lệ, và về Newborn Upfront Payment (trợ cấp một lần cho trẻ sơ sinh) thay vào đó.
requirement-income-test-because = Thu nhập của quý vị, hoặc của cả hai người, đủ thấp.
requirement-income-test-otherwise = Thu nhập của quý vị trên mức giới hạn, và thu nhập chung của hai người cũng vậy. Chủ nhân của quý vị vẫn có thể trả tiền nghỉ sinh con.
outcome-days_to_share = Số ngày được trả cho em bé này, cho cả hai phụ huynh
outcome-days_to_share-unit = ngày
retention = 2 năm sau khi đóng hồ sơ
review-by = nhân viên xét lại được ủy quyền của Services Australia
review-external-limit-1 = Thư của nhân viên xét lại cho biết quý vị có thể ra hội đồng tài phán (Tribunal) đến ngày nào. Hãy xin càng sớm càng tốt.
