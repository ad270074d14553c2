# machine-drafted, not yet checked by a translator
name = Khám mắt miễn phí trước khi đi học (StEPS)
summary = Y tá khám mắt cho trẻ trước khi đi học. Miễn phí và chỉ mất vài phút.
requirement-a-child-qualifies-because = Có trẻ 4 hoặc 5 tuổi chưa đi học, hoặc 3 tuổi và sẽ đi học năm tới, và chưa được khám.
requirement-a-child-qualifies-otherwise = Không có trẻ đúng tuổi cho việc khám này, hoặc trẻ đã đi học hay đã được khám.
outcome-children_to_check = Số trẻ được khám
promise-check-the-eyes-tell = Bất kỳ chuyên viên đo mắt nào cũng có thể khám mắt cho trẻ bằng Medicare. Quý vị không cần chờ chúng tôi.
retention = cho đến khi trẻ 25 tuổi
review-none-because = Mọi trẻ trong độ tuổi đều được khám, nên không có gì để từ chối. Nếu lo lắng, hãy nói chuyện với điều phối viên StEPS địa phương. Ủy ban Khiếu nại Y tế (Health Care Complaints Commission) nhận khiếu nại.
