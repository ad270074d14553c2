# machine-drafted, not yet checked by a translator
name = Xin giấy khai sinh
summary = Bản sao có chứng nhận về những gì sổ khai sinh ghi. Trường học, sở hộ chiếu và nhiều nơi khác đòi giấy này. Có lệ phí; xem lệ phí hiện hành trước khi đặt.
requirement-needs-certificate-because = Quý vị cần giấy khai sinh.
requirement-needs-certificate-otherwise = Hiện giờ quý vị không cần.
requirement-on-our-register-because = Việc sinh hoặc nhận con nuôi có trong sổ của chúng tôi.
requirement-on-our-register-otherwise = Chúng tôi chỉ chứng nhận những gì có trong sổ. Với em bé mới sinh, hãy khai sinh trước. Với người sinh ở nơi khác, hãy hỏi sở hộ tịch nơi đó.
requirement-may-have-it-because = Quý vị được nhận giấy khai sinh này.
requirement-may-have-it-otherwise = Giấy khai sinh có thông tin riêng tư. Muốn lấy giấy của người khác, quý vị cần phép bằng văn bản của họ, giấy ủy quyền, quyền giám hộ hoặc lý do chính đáng khác.
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên hộ tịch không phải là người đã quyết định
