# machine-drafted, not yet checked by a translator
name = Lấy lại tiền cọc thuê nhà
people-also-say = lấy lại tiền cọc; chủ nhà không trả tiền cọc; tiền bond; dọn ra khỏi nhà thuê
summary = NSW Fair Trading giữ tiền cọc. Khi việc thuê nhà chấm dứt, người thuê hoặc chủ nhà xin trả tiền ra. Nếu người thuê đã qua đời, tiền cọc thuộc về di sản, và người thi hành di chúc xin. Việc này miễn phí.
requirement-rents-or-lets-because = Quý vị thuê nhà, hoặc cho thuê nhà.
requirement-rents-or-lets-otherwise = Quý vị không thuê nhà và không cho thuê.
requirement-party-because = Quý vị là người thuê hoặc chủ nhà, người đại diện của họ, hoặc lo di sản của người thuê đã qua đời.
requirement-party-otherwise = Tiền cọc do người thuê, chủ nhà và người đại diện của họ xin. Nếu người thuê đã qua đời, người thi hành di chúc xin. Người nhà không phải là người thi hành có thể cho chúng tôi biết ai là người đó.
requirement-bond-is-held-because = NSW Fair Trading đang giữ tiền cọc.
requirement-bond-is-held-otherwise = NSW Fair Trading hiện không giữ tiền cọc nào cho hợp đồng này. Chủ nhà phải nộp tiền cọc, nên hãy cho chúng tôi biết nếu chưa hề nộp. Tiền cọc trả sai thì do NCAT giải quyết.
requirement-tenancy-over-or-agreed-because = Việc thuê nhà đã chấm dứt, hoặc mọi người đồng ý, hoặc toàn bộ tiền cọc thuộc về bên kia.
requirement-tenancy-over-or-agreed-otherwise = Việc thuê nhà còn tiếp tục. Cho đến khi chấm dứt, tiền cọc chỉ trả khi mọi người đồng ý. Toàn bộ tiền cọc cũng có thể trả cho bên kia.
outcome-what_follows = Sau khi quý vị xin
outcome-what_follows-choice-paid = Trả đúng như mọi người đã đồng ý
outcome-what_follows-choice-notice = Bên kia nhận thông báo và có 14 ngày để ra NCAT
retention = 7 năm sau khi đóng hồ sơ
