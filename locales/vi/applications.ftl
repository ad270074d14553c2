# machine-drafted, not yet checked by a translator

application-stages = Các bước của đơn
application-stage-confirm = Những gì chúng tôi đã biết
application-stage-questions = Câu hỏi
application-stage-proof = Bằng chứng
application-stage-check = Kiểm tra và gửi
application-stage-pay = Trả tiền
application-stage-done = xong
application-come-back = Dừng ở đây và quay lại sau
application-change = Thay đổi

application-elsewhere-title = Quý vị nộp đơn này ở nơi khác
application-elsewhere-text = Chúng tôi có thể cho quý vị biết về dịch vụ này, nhưng { $agency } mới nhận đơn.
application-elsewhere-website = Đến { $agency }
application-elsewhere-phone = Hoặc gọi
application-elsewhere-plan = Những gì quý vị cho biết ở đây vẫn nằm trong kế hoạch của quý vị, nên quý vị có thể quay lại.
application-not-today-title = Hôm nay quý vị không thể nộp đơn này
application-not-today-text = Dịch vụ này đã kết thúc. Hãy nói chuyện với nhân viên: có thể có dịch vụ khác giúp được quý vị.
application-not-today-from = Dịch vụ này bắt đầu vào { $day }. Hãy quay lại khi đó, hoặc nói chuyện với nhân viên.

application-questions-title = Vài câu hỏi
application-confirm-title = Điều này còn đúng không?
application-confirm-text = Quý vị đã cho chúng tôi biết điều này trước đây, nên chúng tôi không hỏi lại. Hãy thay đổi điều gì không còn đúng.
application-confirm-button = Vâng, đúng như vậy
application-entry-label = { $entry } { $number }: { $label }
application-more-label = { $label }: còn thêm nữa không?

application-evidence-title = Bằng chứng cho những gì quý vị đã nói
application-evidence-text = Phần lớn chúng tôi có thể tự tìm ra. Hãy thêm ảnh hoặc bản sao cho phần chúng tôi không tìm được.
application-evidence-you-said = Quý vị cho chúng tôi biết:
application-evidence-register = { $agency } tra cứu điều này trong sổ của mình. Quý vị không phải làm gì.
application-evidence-agency = Chúng tôi sẽ hỏi { $agency } về điều này, theo: { $under }. Quý vị không phải làm gì.
application-files-taken = Các tệp chúng tôi đã có
application-file-size = { $kilobytes } kB
application-file-remove = Xóa
application-file-add = Thêm ảnh hoặc bản sao
application-file-own = Nếu có bản sao, quý vị có thể thêm vào. Việc có thể nhanh hơn.
application-file-hint = PDF, ảnh hoặc bản quét (JPEG, PNG, HEIC, WebP, TIFF), Word hoặc OpenDocument. Mỗi tệp tối đa 10 MB, tất cả tối đa 20 MB.
application-file-later = Tôi chưa thể thêm bây giờ
application-file-later-hint = Quý vị vẫn có thể gửi đơn. Chúng tôi cho biết cách nộp sau.
application-file-upload-only = Thêm các tệp và ở lại đây
application-file-missing = Hãy thêm tệp cho “{ $label }”, hoặc nói rằng quý vị chưa thể thêm bây giờ
application-file-together = Với “{ $name }”, các tệp của quý vị vượt quá 20 MB. Hãy chụp ảnh nhỏ hơn, hoặc gửi phần còn lại sau.
application-proof-source = Chúng tôi hỏi { $agency }
application-proof-later = Quý vị nộp sau

application-check-title = Hãy kiểm tra những gì quý vị đã viết
application-check-known = Những gì chúng tôi đã biết
application-check-answers = Câu trả lời của quý vị
application-refusal-heading = Theo những gì quý vị cho biết, câu trả lời có thể là không
application-refusal-text = Nếu có điều gì không đúng, hãy thay đổi. Quý vị cũng có thể nói chuyện với nhân viên, hoặc vẫn gửi đơn: một người sẽ xem mọi câu “không” trước khi nó là kết quả cuối cùng.
application-email = Địa chỉ email của quý vị, để nhận biên nhận
application-email-hint = Quý vị có thể để trống. Chúng tôi chỉ dùng cho đơn này.
application-send = Gửi
application-to-payment = Đồng ý và đến phần trả tiền
application-declaration-title = Lời khai
application-left-open = Còn để trống
application-left-open-text = { $agency } có thể hỏi quý vị về những điều này.
application-declaration-standard = Khi gửi đơn này, quý vị nói rằng những gì quý vị viết là thật, theo như quý vị biết. Nếu có gì thay đổi, hãy cho chúng tôi biết. Nếu quý vị nhầm, cũng hãy cho biết: sửa lại thì không bao giờ bị trách.
application-declaration-statutory = Đây là một lời tuyên bố chính thức. Quý vị tuyên bố rằng mọi điều quý vị viết là thật, và rằng quý vị tin điều đó là thật khi tuyên bố.
application-declaration-warning = Cố ý tuyên bố sai là phạm pháp
application-declaration-shared = { $agency } nhận những gì quý vị viết và dùng cho đơn này. Quý vị có thể xem bất cứ lúc nào ai đã xem.
application-declare = Những gì tôi viết là thật, theo như tôi biết
application-declare-statutory = Tôi tuyên bố rằng mọi điều tôi viết là thật
application-declare-first = Hãy đánh dấu vào ô nếu những gì quý vị viết là thật, hoặc quay lại và thay đổi
application-changed-meanwhile = Trong lúc đó đơn này đã được thay đổi, trong một cửa sổ khác hoặc bởi người khác. Hãy đọc lại, và gửi nếu nội dung hiện nay là đúng

application-fee-title = Trả phí
application-fee-text = Phí là { $fee }.
application-fee-pretend = Đây là bản trình diễn. Không có tiền nào được chuyển.
application-fee-next = Khi đã trả, đơn của quý vị được gửi đi. Nếu quý vị dừng giữa chừng, không mất gì và không bị thu hai lần.
application-fee-button = Đến phần trả tiền

application-sent-title = Chúng tôi đã nhận đơn của quý vị
application-sent-reference = Mã số của quý vị
application-sent-text = “{ $service }” đã đến { $agency } vào { $moment }.
application-sent-undecided = Từ địa chỉ, chúng tôi chưa biết cơ quan nào tiếp nhận. Một nhân viên của { $agency } sẽ tìm hiểu, và quý vị sẽ đọc ở đây đơn đã được chuyển đến đâu.
application-sent-paid = Quý vị đã trả { $fee }.
application-sent-email = Biên nhận được gửi đến { $email }.
application-sent-later = Bằng chứng quý vị còn phải nộp
application-sent-later-how = Hãy thêm trên trang của đơn, hoặc mang đến quầy cùng với mã số. Nếu khi chúng tôi cần mà vẫn thiếu, chúng tôi hỏi quý vị một lần cho tất cả.
application-sent-next = Điều gì xảy ra tiếp theo
application-sent-review = Nếu quý vị không đồng ý với quyết định
application-sent-follow = Cách theo dõi
application-sent-case = Xem đơn của quý vị đang ở đâu
application-sent-call = Quý vị luôn có thể gọi cho chúng tôi và cho biết mã số { $reference }.
application-sent-sign-in = Hãy đăng nhập để giữ đơn và xem trên mọi thiết bị.
application-sent-sign-in-email = Hãy đăng nhập bằng { $email } trên bất kỳ thiết bị nào, đơn sẽ có trong tài khoản của quý vị.
application-sent-code = Với mã này, bất cứ ai quý vị đưa mã đều xem được đơn đang ở đâu, trên mọi thiết bị. Hãy giữ mã: trình duyệt này sẽ quên sau một ngày.
application-promise-by = Trước hoặc trong ngày { $day }.
application-promise-within = Trong vòng { $length }.
application-promise-kept = Xong: trang này là lời xác nhận của chúng tôi.
application-promise-otherwise = Nếu chúng tôi trễ:
application-review-internal = Quý vị có thể yêu cầu { $by } xem lại.
application-review-internal-within = Quý vị có thể yêu cầu { $by } xem lại, trong { $within } sau quyết định.
application-review-external = Quý vị cũng có thể đến { $by }.
application-review-external-within = Quý vị cũng có thể đến { $by }, trong { $within } sau quyết định.

problem-application-incomplete-title = Đơn của quý vị chưa xong
problem-application-incomplete-text = Còn điều gì đó chưa rõ, có thể vì đã được thay đổi trong cửa sổ khác.
problem-application-incomplete-do = Hãy mở lại đơn. Mọi điều quý vị viết vẫn được giữ.
problem-application-paid-title = Đơn này đã trả tiền và không thể thay đổi nữa
problem-application-paid-text = Phí của đơn này đã được trả và đơn đang được gửi đi.
problem-application-paid-do = Để sửa điều gì, hãy nói chuyện với nhân viên và cho biết mã số.
problem-application-service-gone-title = Dịch vụ này không còn nữa
problem-application-service-gone-text = Trong khi bản nháp của quý vị chờ, dịch vụ đã kết thúc.
problem-application-service-gone-do = Hãy nói chuyện với nhân viên: có thể có dịch vụ khác giúp được quý vị.

application-payment-open-title = Quý vị chưa trả tiền xong
application-payment-open-text = Hãy đến trang trả tiền để trả. Khi đã trả, quý vị trở lại đây và đơn được gửi đi.
application-payment-declined-title = Việc trả tiền bị từ chối
application-payment-declined-text = Ngân hàng hoặc thẻ đã từ chối. Quý vị không bị thu tiền. Quý vị có thể thử lại, với thẻ khác nếu muốn.
application-payment-ended-title = Việc trả tiền đã dừng
application-payment-ended-text = Chưa trả được, hoặc mất quá nhiều thời gian. Quý vị không bị thu tiền.
application-payment-unreachable-title = Chúng tôi không liên lạc được với dịch vụ thanh toán
application-payment-unreachable-text = Lỗi ở phía chúng tôi, không phải quý vị. Hãy thử lại sau vài phút, hoặc dừng ở đây và quay lại sau.
application-payment-safe = Mọi điều quý vị viết vẫn được giữ. Một khoản đã trả không bao giờ bị thu hai lần.
application-payment-go = Đến trang trả tiền
application-payment-again = Thử lại
pretend-pay-title = Trả tiền giả
pretend-pay-warning = Đây là bản trình diễn. Không có tiền nào được chuyển, dù quý vị bấm gì.
pretend-pay-what = Cho
pretend-pay-amount = Số tiền
pretend-pay-pay = Trả
pretend-pay-decline = Từ chối
pretend-pay-stop = Dừng mà không trả

resume-page-title = Hãy quay lại khi quý vị muốn
resume-saved = Mọi thứ đã được lưu.
resume-guest = Trong trình duyệt này, hôm nay quý vị chỉ cần quay lại. Với mã, quý vị có thể tiếp tục sau này, trên mọi thiết bị.
resume-signed-in = Quý vị tìm thấy đơn dưới tên mình trên mọi thiết bị. Với mã, quý vị cũng có thể tiếp tục mà không cần đăng nhập.
resume-your-code = Mã của quý vị
resume-is-new = Đây là mã mới. Mã quý vị vừa dùng đã có nhân viên thấy, nên không còn mở được gì nữa.
resume-how = Hãy nhập mã ở “Tiếp tục bằng mã” ở cuối mỗi trang, đọc mã qua điện thoại, hoặc hướng điện thoại vào hình.
resume-picture = Mã cho máy ảnh của điện thoại. Mã mở { $address }
resume-careful = Ai có mã thì đọc và thay đổi được đơn này. Chỉ đưa mã cho người giúp quý vị.
resume-until = Mã có hiệu lực 30 ngày sau lần dùng cuối. Nếu không có gì thay đổi, chúng tôi xóa những gì quý vị viết vào { $day }.
resume-go-on-now = Tiếp tục ngay
resume-mail-heading = Gửi mã cho chính quý vị
resume-email = Địa chỉ email của quý vị
resume-email-hint = Chúng tôi chỉ dùng cho đơn này: để gửi mã, biên nhận, và báo trước khi xóa điều gì.
resume-mail = Gửi mã
resume-sent-to = Mã đang được gửi đến { $email }.
resume-title = Tiếp tục bằng mã
resume-text = Với mã chúng tôi đã đưa, quý vị tiếp tục từ chỗ đã dừng.
resume-code = Mã của quý vị
resume-code-hint = 9 chữ cái và chữ số, ví dụ K7M-4PX-9TR. Chữ thường, dấu cách và gạch nối không quan trọng.
resume-code-missing = Hãy viết mã của quý vị
resume-code-slip = Một ký hiệu của mã có vẻ sai. Hãy kiểm tra: trong mã không có số không, chữ I, L, O và U.
resume-code-length = Mã có 9 chữ cái và chữ số, như K7M-4PX-9TR. Hãy kiểm tra xem đã đủ chưa.
resume-found-title = Tiếp tục với đơn này?
resume-found-text = “{ $service }”, thay đổi lần cuối { $moment }.
resume-found-careful = Quý vị sẽ thấy những gì đã viết đến nay. Chỉ tiếp tục nếu đây là đơn của quý vị, hoặc quý vị được nhờ giúp.
resume-found-button = Tiếp tục
resume-expired-title = Mã này đã hết hạn
resume-expired-text = Mã không được dùng trong 30 ngày. Đơn được thay đổi lần cuối { $moment }.
resume-expired-do = Nếu quý vị đã bắt đầu khi đăng nhập, hãy đăng nhập để tiếp tục. Nếu không, hãy nói chuyện với nhân viên, hoặc bắt đầu lại.
resume-deleted-title = Đơn này đã bị xóa
resume-deleted-text = Quý vị đã xóa, hoặc không có gì thay đổi trong 90 ngày. Không còn lại gì, và không có gì được gửi đi.
resume-deleted-do = Quý vị có thể bắt đầu lại. Chỉ cần những gì được hỏi trên mỗi trang.
resume-sent-found = Đơn này đã được gửi cho { $service }. Hãy tiếp tục để xem đơn đang ở đâu.
resume-sent-title = Đơn này đã được gửi
resume-sent-text = Đơn hiện ở cơ quan và không thể thay đổi bằng mã nữa.
resume-sent-do = Xem đơn đang ở đâu
resume-start-again = Xem dịch vụ và bắt đầu lại
resume-seen-title = Một nhân viên đã thấy mã này
resume-seen-text = Trong đơn này có điều nhân viên đó không được xem. Để không ai khác đọc được, mã này không còn mở đơn nữa.
resume-seen-mailed = Chúng tôi đã gửi mã mới đến địa chỉ email mà quý vị cung cấp cho đơn này.
resume-seen-ways = Cách tiếp tục
resume-seen-browser = Trong trình duyệt nơi quý vị bắt đầu: chọn “Dừng ở đây và quay lại sau” ở đó, và quý vị nhận được mã mới.
resume-seen-sign-in = Đăng nhập, nếu quý vị đã bắt đầu khi đang đăng nhập.
resume-seen-counter = Cùng với nhân viên, tại quầy hoặc qua điện thoại. Ở đó mã vẫn dùng được.
resume-unknown-title = Chúng tôi không biết mã này
resume-unknown-text = Mã có thể bị gõ sai, hoặc đơn có thể đã mất từ lâu.
resume-unknown-do = Hãy kiểm tra mã và thử lại, hoặc nói chuyện với nhân viên.
resume-unknown-again = Thử lại

drafts-title = Những đơn quý vị chưa gửi
drafts-none = Không có gì quý vị đã bắt đầu mà chưa gửi.
drafts-go-on = Tiếp tục
drafts-delete = Xóa
drafts-changed = Thay đổi lần cuối { $moment }.
drafts-until = Nếu không có gì thay đổi, chúng tôi xóa vào { $day }.
drafts-guest = Quý vị đã bắt đầu trên thiết bị khác?
drafts-code = Tiếp tục bằng mã
draft-deletion-title = Xóa đơn này?
draft-deletion-text = Quý vị thay đổi lần cuối { $moment }. Câu trả lời và các tệp của quý vị sẽ mất hẳn. Không có gì được gửi đi.
draft-deletion-button = Xóa đơn
draft-deletion-keep = Giữ lại
application-changes-title = Dịch vụ đã thay đổi
application-changes-text = Từ lần quý vị ở đây trước đó, { $moment }, dịch vụ này đã thay đổi. Những gì còn hợp thì được giữ.
application-changes-left = Những câu trả lời này không còn tính
application-changes-new = Bây giờ hỏi điều này

mail-application-receipt-subject = Chúng tôi đã nhận đơn của quý vị: { $service }
mail-application-receipt-text =
    Đơn “{ $service }” của quý vị đã được gửi vào { $moment }.

    Mã số của quý vị: { $reference }

    Điều gì xảy ra tiếp theo, và khi nào:
    { $promises }

    Xem đơn đang ở đâu: { $address }
    Quý vị luôn có thể gọi cho chúng tôi và cho biết mã số.
mail-application-code-subject = Mã để quý vị tiếp tục: { $service }
mail-application-code-text =
    Quý vị đã dừng giữa chừng ở “{ $service }”. Mọi thứ đã được lưu.

    Mã của quý vị: { $code }
    Hoặc mở: { $address }

    Mã có hiệu lực 30 ngày sau lần dùng cuối. Nếu không có gì thay đổi, chúng tôi xóa những gì quý vị viết vào { $day }.
    Ai có mã thì đọc và thay đổi được đơn này.

    Nếu quý vị không yêu cầu thư này, quý vị không cần làm gì.
mail-application-warning-subject = Chúng tôi xóa bản nháp của quý vị vào { $day }: { $service }
mail-application-warning-text =
    Quý vị đã bắt đầu “{ $service }” và chưa gửi. Vào { $day } chúng tôi xóa nó, cùng mọi điều quý vị đã viết.

    Nếu quý vị vẫn muốn, hãy tiếp tục trước ngày đó.
    Mã của quý vị: { $code }
    Hoặc mở: { $address }

    Nếu mã đã hết hạn, hãy đăng nhập hoặc nói chuyện với nhân viên.

    Nếu quý vị không còn cần, quý vị không phải làm gì.

## Where a form ends
application-halt-title = Chúng tôi dừng ở đây để quý vị được an toàn
application-fee-unconfirmed-title = Hôm nay chúng tôi không thể thu lệ phí này
application-fee-unconfirmed = Lệ phí có thể đã thay đổi và chúng tôi chưa xác nhận. Chúng tôi không thu số tiền có thể sai. Hãy gọi cho chúng tôi để nhân viên nhận đơn.
application-halt-ask = Yêu cầu được gọi lại
application-halt-forgets = Những gì quý vị viết trong mẫu đơn này sẽ bị xóa. Chúng tôi chỉ giữ những gì quý vị thấy trong tin nhắn.
application-halt-body = Tôi không thể tiếp tục với “{ $service }” và yêu cầu được gọi lại.

# Acting for somebody else.
mail-sent-for-you-subject = { $by } đã gửi đơn thay quý vị: { $service }
mail-sent-for-you-text =
    { $by }, người được phép thay mặt quý vị, đã gửi: { $service }.

    Số tham chiếu: { $reference }

    Xem tại đây: { $address }

    Nếu quý vị không muốn vậy, hãy cho chúng tôi biết, hoặc chấm dứt quyền của { $by }: { $representatives }
for-whom-title = Đơn này cho ai?
for-whom-text = Quý vị được phép thay mặt người khác.
for-whom-me = Cho chính tôi
for-whom-missing = Hãy chọn cho ai
for-whom = Cho { $name }
for-whom-nameless = Người khác

resume-plan-title = Tiếp tục một kế hoạch
resume-plan-text = Mã này dẫn đến kế hoạch “{ $plan }”.
resume-plan-button = Tiếp tục kế hoạch này
mail-plan-code-subject = Mã của kế hoạch: { $plan }
mail-plan-code-text =
    Bạn đã yêu cầu chúng tôi gửi mã của kế hoạch “{ $plan }”.

    { $code }

    Tiếp tục tại đây: { $address }

    Mã dùng được đến { $day }. Đừng đưa mã cho ai khác: mã mở kế hoạch với mọi câu trả lời của bạn.

    { $site }
mail-plan-shared-subject = Giúp một kế hoạch: { $plan }
mail-plan-shared-to-see =
    Có người nhờ bạn giúp kế hoạch “{ $plan }” của họ và đã cho chúng tôi địa chỉ của bạn.

    { $code }

    Với mã này bạn xem được kế hoạch.

    Mở tại đây: { $address }

    Mã dùng được đến { $day } hoặc đến khi họ chấm dứt. Họ thấy được khi nào bạn xem. Nếu bạn không biết thư này của ai, đừng làm gì cả: không ai thấy là bạn đã nhận.

    { $site }
mail-plan-shared-to-change =
    Có người nhờ bạn giúp kế hoạch “{ $plan }” của họ và đã cho chúng tôi địa chỉ của bạn.

    { $code }

    Với mã này bạn xem kế hoạch, trả lời câu hỏi và đánh dấu bước đã xong.

    Mở tại đây: { $address }

    Mã dùng được đến { $day } hoặc đến khi họ chấm dứt. Họ thấy được khi nào bạn xem. Nếu bạn không biết thư này của ai, đừng làm gì cả: không ai thấy là bạn đã nhận.

    { $site }
application-billed-title = Có thể có lệ phí
application-billed-text = Bây giờ quý vị không trả gì. { $agency } xem từ những gì quý vị gửi liệu có lệ phí không, và gửi hóa đơn. Yêu cầu của quý vị được thực hiện sau khi hóa đơn được trả.
