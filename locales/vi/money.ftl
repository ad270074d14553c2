# What is owed, paid and given back in a case.
money-heading = Tiền
money-entry-owed = Lệ phí
money-entry-waived = Được miễn
money-entry-paid = Đã trả
money-entry-returned = Khoản trả bị hoàn lại
money-entry-credited = Không còn phải trả
money-entry-refunded = Đã hoàn lại cho quý vị
money-means-online = trực tuyến
money-means-cash = tiền mặt
money-means-card = máy quẹt thẻ
money-means-cheque = séc
money-means-transfer = chuyển khoản
money-open = Còn phải trả { $amount }.
money-due = Xin trả chậm nhất là { $day }.
money-settled = Không còn gì phải trả.
money-surplus = Quý vị đã trả thừa { $amount }. Quý vị sẽ được hoàn lại mà không cần yêu cầu.
money-receipt = Biên nhận { $number }

case-payment-title = Trả trực tuyến
case-payment-goes-on = Khoản trả của quý vị chưa xong.
case-payment-go-on = Tiếp tục trả
case-payment-declined = Khoản trả bị từ chối và không có tiền nào bị trừ. Quý vị có thể thử lại hoặc trả theo cách khác.
case-payment-ended = Khoản trả đã dừng và không có tiền nào bị trừ. Quý vị có thể thử lại.
case-payment-unreachable = Hiện chúng tôi không liên lạc được với dịch vụ thanh toán. Không có tiền nào bị trừ. Xin thử lại sau vài phút.
case-payment-nothing = Hồ sơ này không có gì phải trả.
case-payment-amount = Bây giờ quý vị trả bao nhiêu?
case-payment-part = Quý vị có thể trả hết hoặc một phần.
case-payment-pretend = Đây là bản trình diễn: không có tiền nào được chuyển.
case-payment-pay = Tiếp tục đến phần trả tiền
case-payment-otherwise = Quý vị cũng có thể trả tại quầy. Nếu không trả được, hãy viết cho { $agency } trong hồ sơ trước ngày đó.

case-event-fee-paid-on-sending = Đã trả lệ phí { $amount }
case-event-fee-owed = Phải trả lệ phí { $amount } chậm nhất là { $due }: { $why }
case-event-fee-waived = Không cần trả { $amount }: { $why }
case-event-fee-paid = Đã trả { $amount } ({ $means })
case-event-payment-refused = Khoản trả { $amount } không thành công ({ $means })
case-event-payment-returned = Khoản trả { $amount } bị hoàn lại và phải trả lần nữa: { $why }
case-event-paid-too-much = Đã trả thừa { $amount } và sẽ được hoàn lại
case-event-money-refunded = Đã hoàn lại { $amount } ({ $means }): { $why }

letter-kind-receipt = Biên nhận
letter-receipt-title = Biên nhận { $number }
letter-receipt-opening = Chúng tôi đã nhận được khoản trả của quý vị cho “{ $service }”.
letter-receipt-number = Số
letter-receipt-amount = Số tiền
letter-receipt-means = Cách trả
letter-receipt-day = Ngày
letter-receipt-nothing-left = Không còn gì phải trả.
letter-receipt-left = Còn phải trả { $amount }.

problem-money-amount-title = Đây không phải là số tiền
problem-money-amount-text = Hãy viết một số tiền lớn hơn không, như 62,50.
problem-money-amount-do = Hãy quay lại và viết số tiền bằng chữ số.
problem-money-more-than-open-title = Nhiều hơn số phải trả
problem-money-more-than-open-text = Số còn phải trả ít hơn vậy.
problem-money-more-than-open-do = Hãy quay lại và viết một số tiền không cao hơn.

file-kind-site = Ảnh hoặc tệp của chuyến đến tận nơi
case-event-site-visited = Một viên chức đã đến { $place } ngày { $day }: { $report }
