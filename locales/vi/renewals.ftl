# machine-drafted, not yet checked by a translator

renewals-title = Gia hạn
renewals-lead = Những gì quý vị có với các cơ quan công, và khi nào hết hạn. Gia hạn mất khoảng hai phút: chúng tôi điền những gì đã biết, quý vị kiểm tra lại.
renewals-none = Chúng tôi không biết quý vị có gì sắp hết hạn.
renewals-sign-in-text = Hãy đăng nhập để xem bằng lái và đăng ký của quý vị, và khi nào chúng hết hạn.
renewals-ends = Hết hạn ngày { $day }
renewals-ended = Đã hết hạn ngày { $day }
renewals-left = { $left ->
    [0] Hết hạn hôm nay
   *[other] Còn { $left } ngày
}
renewals-tag-later = Chưa cần làm gì
renewals-tag-ended = Đã hết hạn
renewals-tag-sent = Đã gửi gia hạn
renewals-sent = Quý vị đã gửi đơn gia hạn vào { $moment }. Mã số là { $reference }.
renewals-see-case = Xem việc đang đến đâu
renewals-renew = Gia hạn
renewals-renew-hidden = { $label }
renewals-go-on = Tiếp tục gia hạn
renewals-others-heading = Gia hạn thứ khác
renewals-others-text = Quý vị không cần đăng nhập. Chúng tôi hỏi thêm vài câu.
renewals-reminders = Chúng tôi nhắc quý vị 6 tuần và 1 tuần trước khi hết hạn, nếu quý vị muốn nhận email từ chúng tôi.
renewals-preferences = Chọn cách chúng tôi liên lạc với quý vị

renewals-mail-subject = { $left ->
    [0] Hết hạn hôm nay: { $label }
   *[other] Hết hạn sau { $left } ngày: { $label }
}
renewals-mail-text =
    Xin chào,

    { $label } hết hạn ngày { $day }.

    Hãy gia hạn, chỉ mất khoảng hai phút. Chúng tôi điền những gì đã biết, và quý vị kiểm tra lại:
    { $address }

    Dịch vụ này tên là “{ $name }”.
