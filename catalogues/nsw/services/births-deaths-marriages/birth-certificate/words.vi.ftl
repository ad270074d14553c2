# machine-drafted, not yet checked by a translator
name = Xin giấy khai sinh
people-also-say = giấy khai sinh; bản sao khai sinh; mất giấy khai sinh
summary = Bản sao có chứng nhận về những gì sổ khai sinh ghi. Trường học, sở hộ chiếu và nhiều nơi khác đòi giấy này. Có lệ phí; xem lệ phí hiện hành trước khi đặt.
requirement-needs-certificate-because = Quý vị cần giấy khai sinh.
requirement-needs-certificate-otherwise = Hiện giờ quý vị không cần.
requirement-on-our-register-because = Việc sinh hoặc nhận con nuôi có trong sổ của chúng tôi.
requirement-may-have-it-because = Quý vị được nhận giấy khai sinh này.
requirement-may-have-it-otherwise = Giấy khai sinh có thông tin riêng tư. Với giấy của người khác, hãy đem theo phép bằng văn bản của họ. Giấy ủy quyền và quyền giám hộ cũng được tính.
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên hộ tịch không phải là người đã quyết định
requirement-on-our-register-otherwise-1 = Trước hết phải khai sinh cho em bé. Quý vị xin giấy khai sinh ngay trên mẫu đơn đó, nên không mất gì.
requirement-on-our-register-otherwise-2 = Chúng tôi chỉ chứng nhận những gì có trong sổ của New South Wales. Hãy hỏi sở hộ tịch nơi đã khai sinh.
