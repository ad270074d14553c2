# The telephone: what is said in a call.

call-greeting = Chào mừng quý vị đến với { $site }.
call-emergency = Nếu quý vị hoặc ai khác đang gặp nguy hiểm, hãy gác máy và gọi { $phone }.
call-language = Tiếng Việt, bấm phím { $key }.
call-for-press = Cho { $what }, bấm phím { $key }.
call-menu = Để cho biết quý vị gọi về việc gì, bấm phím 1. Để nghe hồ sơ của quý vị đến đâu, bấm phím 2. Nếu quý vị có mã dùng qua điện thoại, bấm phím 3. Để hẹn giờ tại trung tâm dịch vụ, bấm phím 4. Nếu quý vị gặp nguy hiểm hoặc cần giúp ngay, bấm phím 5. Chúng tôi không bao giờ nhận thanh toán qua điện thoại.
call-say-it = Quý vị cũng có thể nói vài lời về việc cần hỏi.
call-any-time = Bất cứ lúc nào: phím 0 để gặp người, phím sao để nghe lại, phím thăng để nghe chậm hơn hoặc như thường.
call-back = Để quay lại, bấm phím 9.
call-more = Để nghe thêm, bấm phím 8.
call-nothing-heard = Chúng tôi không nghe thấy gì.
call-no-choice = Đó không phải là một lựa chọn.
call-let-us-help = Hãy để một nhân viên giúp quý vị.
call-not-understood = Chúng tôi không rõ việc đó là gì. Hãy chọn trong những mục sau, hoặc bấm phím 0 để gặp người.
call-events = Quý vị gọi về việc gì?
call-events-found = Có phải quý vị muốn nói một trong các việc sau? Nếu không, bấm phím 9, hoặc phím 0 để gặp người.
call-event-first = Việc cần làm trước: { $list }.
call-event = Để biết có gì dành cho quý vị bằng cách trả lời vài câu hỏi bằng phím, bấm phím 1. Để gặp người, bấm phím 0. Để quay lại, bấm phím 9.
call-danger-number = { $who }: { $phone }.
call-danger = Để nói chuyện với một người ở đây, bấm phím 1. Để quay lại, bấm phím 9.
call-code = Hãy bấm mười hai chữ số của mã dùng qua điện thoại. Nếu không có mã, bấm phím 0 rồi phím thăng để gặp người.
call-code-wrong = Mã đó không dùng được. Xin xem lại.
call-tries-over = Không được. Một nhân viên có thể giúp quý vị.
call-plan-gone = Kế hoạch đó không còn nữa.
call-plan-of = Kế hoạch của quý vị: { $purpose }.
call-plan-sure = Những điều này dành cho quý vị: { $list }.
call-plan-open =
    { $n ->
        [0] Không còn câu hỏi nào.
       *[other] Còn khoảng { $n } câu hỏi.
    }
call-plan = Để trả lời những câu còn lại, bấm phím 1. Để nhận kế hoạch qua tin nhắn trên điện thoại này, bấm phím 2. Để gặp một người có kế hoạch trước mặt, bấm phím 0. Để quay lại, bấm phím 9.
call-cannot-text = Chúng tôi không gửi được tin nhắn đến điện thoại này.
call-sign-in-for-it = Kế hoạch này thuộc về người có đăng nhập. Nó ở trên trang của họ.
call-plan-texted = Tin nhắn có kế hoạch đang được gửi đến quý vị.
call-question-more = Còn thêm ngoài những gì quý vị đã cho biết không?
call-question-yes-no = Có: 1. Không: 2. Tôi không biết: 3.
call-dont-know = tôi không biết
call-question-date = Hãy bấm hai chữ số cho ngày, hai cho tháng và bốn cho năm. Nếu không biết, bấm phím thăng. Để gặp người: phím sao, phím 0 rồi phím thăng.
call-question-money = Hãy bấm số đô-la chẵn, rồi phím thăng. Nếu không biết, chỉ bấm phím thăng. Để gặp người: phím sao, phím 0 rồi phím thăng.
call-question-number = Hãy bấm một số, rồi phím thăng. Nếu không biết, chỉ bấm phím thăng. Để gặp người: phím sao, phím 0 rồi phím thăng.
call-check = Quý vị đã bấm: { $answer }.
call-check-keys = Nếu đúng, bấm phím 1. Để bấm lại, bấm phím 2.
call-contradiction = Điều đó không khớp với những gì quý vị đã cho biết. Xin trả lời lại, hoặc bấm phím sao, phím 0 rồi phím thăng để gặp người.
call-draft = Đơn của quý vị được giữ lại: { $service }.
call-draft-keys = Để gặp một người tiếp tục cùng quý vị từ chỗ đang dở, bấm phím 0. Để quay lại, bấm phím 9.
call-reference = Hãy bấm tám ký tự của số tham chiếu. Với mỗi chữ cái, bấm phím có chữ đó. Nếu không có, bấm phím 0 rồi phím thăng để gặp người.
call-no-match = Không được. Xin xem lại cả hai.
call-case = { $service }: { $state }, từ { $day }.
call-case-asked = Chúng tôi chờ quý vị gửi thêm đến { $day }.
call-case-gone = Hồ sơ đó không còn nữa.
call-case-keys = Để gặp một người biết hồ sơ này, bấm phím 0. Để quay lại, bấm phím 9.
call-centres = Quý vị muốn đến đâu?
call-centres-none = Không có trung tâm dịch vụ nào để hẹn giờ.
call-times = Hãy chọn giờ.
call-times-none = Ở đó không còn giờ trống. Bấm phím 0 để gặp người.
call-visit = Giờ hẹn của quý vị: { $at }, tại { $centre }, { $address }.
call-visit-keys = Để đổi giờ, bấm phím 1. Để hủy, bấm phím 2.
call-visit-none = Không có giờ hẹn nào. Để nói với người về việc này, bấm phím 0.
call-visit-by-phone = qua điện thoại. Chúng tôi gọi quý vị
call-visit-by-video = qua video. Liên kết có trong tin nhắn gửi quý vị
call-visit-booked = Đã hẹn giờ.
call-visit-cancelled = Đã hủy.
call-visit-taken = Có người đã nhanh hơn. Xin chọn giờ khác.
call-person-wait =
    { $ahead ->
        [0] Không có ai chờ trước quý vị.
       *[other] Có { $ahead } người chờ trước quý vị.
    } { $minutes ->
        [-1] Để chờ, bấm phím 1.
       *[other] Đa số chờ không quá { $minutes } phút. Để chờ, bấm phím 1.
    }
call-person-nobody = Lúc này không có ai rảnh để nói chuyện.
call-person = Để được gọi lại, bấm phím 2. Để nhắn lại, bấm phím 3.
call-number = Chúng tôi sẽ gọi quý vị theo số { $number }. Nếu đúng, bấm phím 1. Để đổi số, bấm phím 2.
call-number-key = Hãy bấm số điện thoại để chúng tôi gọi, rồi phím thăng.
call-number-not-ours = Chúng tôi không gọi được số đó. Xin bấm số khác.
call-record = Xin nói sau tiếng bíp, tối đa hai phút, và bấm phím thăng khi xong. Bản ghi âm được giữ cùng cuộc trao đổi của quý vị cho người trả lời, và bị xóa cùng với nó. Nếu không muốn, hãy gác máy hoặc bấm phím thăng ngay.
call-waiting =
    Quý vị đứng thứ { $place }. { $minutes ->
        [-1] Xin giữ máy.
       *[other] Đa số chờ không quá { $minutes } phút. Xin giữ máy.
    } Nếu muốn được gọi lại, bấm phím 1.
call-one-moment = Xin chờ thêm một chút.
call-trouble = Bên chúng tôi đang gặp trục trặc. Xin giữ máy: chúng ta sẽ tiếp tục sau giây lát.
call-officer = Quý vị sẽ nói chuyện với { $name }.
call-calling = Chúng tôi đang gọi.
call-bye = Xin chào tạm biệt.
call-bye-silence = Chúng tôi không nghe thấy gì nên cuộc gọi kết thúc. Quý vị có thể gọi lại bất cứ lúc nào.
call-bye-back = Chúng tôi sẽ gọi quý vị chậm nhất là { $day }. Số tham chiếu của quý vị là { $reference }.
call-bye-recorded = Chúng tôi đã nhận lời nhắn. Chúng tôi trả lời chậm nhất là { $day }. Số tham chiếu của quý vị là { $reference }.
call-bye-talked = Cuộc gọi với nhân viên đã kết thúc.
call-bye-not-reached = Không có ai trả lời.
call-trail = Gọi qua điện thoại:
call-trail-about = Về việc: { $what }
call-trail-said = Đã nói: “{ $words }”
call-trail-plan = Đã bấm mã của một kế hoạch.
call-trail-application = Đã bấm mã của một đơn.
call-trail-conversation = Đã bấm mã của cuộc trao đổi này.
call-trail-case = Đã bấm số tham chiếu { $reference } và ngày được hỏi.
call-trail-visit = Muốn hẹn giờ tại trung tâm dịch vụ.
call-trail-back = Muốn được gọi lại theo số { $number }.
call-trail-recorded = Đã để lại lời nhắn trong tệp ghi âm.
by-phone = Để tiếp tục qua điện thoại, hãy gọi { $number }, bấm phím 3 rồi bấm:
call-trail-danger = Đang gặp nguy hiểm, hoặc cần giúp ngay.
call-draft-sent = Đơn của quý vị đã được gửi: { $service }.
call-draft-gone = Đơn đó không còn nữa.
