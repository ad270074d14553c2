# machine-drafted, not yet checked by a translator
name = Khai sinh cho em bé
summary = Ghi tên em bé vào sổ khai sinh. Việc này miễn phí, là quyền của mọi trẻ em, và cần có để xin giấy khai sinh.
requirement-baby-is-born-because = Em bé của quý vị đã ra đời.
requirement-baby-is-born-otherwise = Quý vị khai sinh sau khi em bé ra đời.
requirement-not-registered-yet-because = Em bé chưa được khai sinh.
requirement-not-registered-yet-otherwise = Em bé đã được khai sinh. Quý vị có thể xin giấy khai sinh.
requirement-nsw-may-register-because = New South Wales có thể khai sinh cho em bé này.
requirement-nsw-may-register-otherwise = Tiểu bang hoặc lãnh thổ khác phụ trách khai sinh này. Hãy đến sở hộ tịch nơi em bé sinh ra.
requirement-right-person-because = Quý vị là người được ký.
requirement-right-person-otherwise = Cả hai phụ huynh cùng ký. Một phụ huynh, hoặc người khác, chỉ được ký một mình khi có lý do chính đáng. Hãy cho chúng tôi biết lý do của quý vị.
outcome-register_by = Hạn khai sinh
outcome-still_in_time = Vẫn còn trong hạn
review-by = nhân viên hộ tịch không phải là người đã quyết định
