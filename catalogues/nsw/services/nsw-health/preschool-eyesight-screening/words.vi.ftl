# machine-drafted, not yet checked by a translator
name = Khám mắt miễn phí trước khi đi học (StEPS)
people-also-say = khám mắt cho trẻ; kiểm tra thị lực trước khi đi học; mắt lười; đo mắt cho bé
summary = Y tá khám mắt cho trẻ trước khi đi học. Miễn phí và chỉ mất vài phút.
requirement-a-child-qualifies-because = Có trẻ 4 hoặc 5 tuổi chưa đi học, hoặc 3 tuổi và sẽ đi học năm tới, và chưa được khám.
outcome-children_to_check = Số trẻ được khám
promise-check-the-eyes-tell = Bất kỳ chuyên viên đo mắt nào cũng có thể khám mắt cho trẻ bằng Medicare. Quý vị không cần chờ chúng tôi.
retention = cho đến khi trẻ 25 tuổi
review-none-because = Mọi trẻ trong độ tuổi đều được khám, nên không có gì để từ chối. Nếu lo lắng, hãy nói chuyện với điều phối viên StEPS địa phương. Ủy ban Khiếu nại Y tế (Health Care Complaints Commission) nhận khiếu nại.
requirement-a-child-qualifies-otherwise-1 = Việc khám này dành cho trẻ nhỏ. Quý vị không cho biết có trẻ nào.
requirement-a-child-qualifies-otherwise-2 = Mỗi trẻ đã được khám. Nếu vẫn lo, hãy đến chuyên viên đo mắt; Medicare trả.
requirement-a-child-qualifies-otherwise-3 = Trẻ đã đi học không được khám ở đây. Chuyên viên đo mắt khám bằng Medicare.
requirement-a-child-qualifies-otherwise-4 = Chưa có trẻ nào đủ 4 tuổi. Trẻ 3 tuổi chỉ khám trong năm trước khi đi học.
requirement-a-child-qualifies-otherwise-5 = Không có trẻ đúng tuổi. Việc khám dành cho trẻ 4 và 5 tuổi chưa đi học.
