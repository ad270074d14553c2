# machine-drafted, not yet checked by a translator
account-organisations = Doanh nghiệp và câu lạc bộ mà bạn thay mặt
account-to-organisations = Doanh nghiệp và câu lạc bộ của bạn
organisations-title = Doanh nghiệp và câu lạc bộ của bạn
organisations-text = Doanh nghiệp, câu lạc bộ hay hiệp hội có thể nộp đơn, giữ giấy phép và nhận thư dưới tên riêng. Tại đây bạn thêm tổ chức và nói ai thay mặt tổ chức. Những gì của tổ chức không bao giờ lẫn với của bạn.
organisations-none = Bạn không thay mặt tổ chức nào.
organisations-you-own = Bạn là chủ: bạn được làm mọi việc cho tổ chức và chỉ định người khác
organisations-you-may-act = Bạn được xem, điền và gửi đơn của tổ chức, và xem hồ sơ của tổ chức, đến { $until }
organisations-you-may-see = Bạn được xem đơn và hồ sơ của tổ chức, đến { $until }
organisations-add = Thêm doanh nghiệp hoặc câu lạc bộ
organisations-not-yours = Bạn giữ sổ sách cho người khác? Đừng thêm doanh nghiệp của họ: hãy nhờ chủ thêm và ghi địa chỉ email của bạn. Doanh nghiệp sẽ có ở đây khi bạn đăng nhập.
organisation-new-title = Thêm doanh nghiệp hoặc câu lạc bộ
organisation-new-text = Hãy viết tên như trong sổ đăng ký. Bạn là chủ của tổ chức ở đây, và sau đó có thể chỉ định người khác.
organisation-new-numbers = Hãy cho ít nhất một số của tổ chức, và để trống những số còn lại.
organisation-new-add = Thêm
organisation-no-name = Hãy viết tên tổ chức
organisation-no-number = Hãy cho ít nhất một số mà sổ đăng ký dùng cho tổ chức
organisation-there = Bạn đã thêm một tổ chức có số này rồi
organisation-too-many = Bạn đã thêm số tổ chức tối đa cho một người. Hãy xóa tổ chức mà bạn không cần nữa
organisation-known = Những gì chúng tôi biết về tổ chức
organisation-not-told = Chưa cho biết
organisation-other-numbers = Nếu tổ chức có số khác, hãy thêm:
organisation-number-unchecked = Chúng tôi xem một số có thể đúng hay không, chứ không xem số đó của ai. Cơ quan sẽ tra cứu khi bạn nộp đơn.
organisation-mail = Email
organisation-mail-none = Không có. Tin được gửi cho chủ.
organisation-mail-unproven = Chưa xác nhận. Cho đến lúc đó tin được gửi cho chủ.
organisation-mail-title = Thư của tổ chức gửi đến đâu
organisation-mail-text = Tin về hồ sơ của tổ chức được gửi đến địa chỉ này sau khi bạn nhập mã mà chúng tôi gửi đến đó. Không ai đăng nhập được bằng địa chỉ này.
organisation-mail-send = Gửi mã
organisation-people = Ai thay mặt tổ chức
organisation-owner = Chủ: được làm mọi việc cho tổ chức và chỉ định người khác
organisation-last-owner = Phải có người làm chủ. Hãy chỉ định một chủ khác trước, hoặc xóa tổ chức.
organisation-may-act = Được xem, điền và gửi đơn của tổ chức, và xem hồ sơ của tổ chức, đến { $until }
organisation-may-see = Được xem đơn và hồ sơ của tổ chức, đến { $until }
organisation-add-title = Để ai đó thay mặt tổ chức
organisation-add-text = Có thể là người giữ sổ sách, đồng nghiệp, hoặc một văn phòng làm việc này cho bạn. Bạn thấy trong sổ ghi mỗi khi họ xem, và có thể chấm dứt bất cứ lúc nào.
organisation-see = Chỉ xem đơn và hồ sơ của tổ chức
organisation-act = Còn điền và gửi đơn cho tổ chức
organisation-own = Mọi việc, và chỉ định người khác
organisation-own-hint = Với tư cách chủ, không có ngày kết thúc
organisation-until-hint = Để trống nếu là chủ.
organisation-appoint = Để họ thay mặt tổ chức
organisation-more = Thêm nữa
organisation-to-access = Ai đã xem dữ liệu của tổ chức
organisation-to-deletion = Xóa tổ chức này ở đây
organisation-download = Tải xuống mọi thứ chúng tôi giữ về tổ chức
organisation-its-cases = Hồ sơ của tổ chức, trong số hồ sơ của bạn
organisation-its-renewals = Những gì tổ chức giữ và gia hạn
organisation-its-drafts = Những gì đã bắt đầu cho tổ chức
organisation-leave-text = Bạn có thể thôi thay mặt tổ chức bất cứ lúc nào. Những gì bạn đã làm vẫn ở trong sổ ghi của tổ chức.
organisation-leave = Thôi thay mặt tổ chức
organisation-deletion-title = Xóa tổ chức này ở đây?
organisation-deletion-text = Những gì chúng tôi biết về tổ chức, các bản nháp và quyền của người khác thay mặt tổ chức sẽ bị xóa. Tổ chức vẫn còn trong sổ đăng ký của các cơ quan.
organisation-deletion-sure = Tôi chắc chắn
organisation-deletion-not-sure = Hãy xác nhận rằng bạn chắc chắn
organisation-deletion-delete = Xóa
deletion-organisations = Bạn là chủ duy nhất của những tổ chức này, và chúng bị xóa cùng với tài khoản của bạn:
deletion-organisations-link = Hãy chỉ định một chủ khác trước, nếu ai đó cần tiếp tục
access-representative-of = { $name }, người thay mặt tổ chức
access-title-of = Ai đã xem dữ liệu của { $name }
for-whom-organisation = Cho doanh nghiệp hoặc câu lạc bộ không có ở đây:
for-whom-organisation-add = hãy thêm trước
problem-organisation-last-owner-title = Tổ chức cần có chủ
problem-organisation-last-owner-text = Không ai khác làm chủ, nên không thể chấm dứt.
problem-organisation-last-owner-do = Hãy chỉ định một chủ khác trên trang của tổ chức trước, hoặc xóa tổ chức ở đó.
problem-application-not-for-them-title = Dịch vụ này không dành cho họ
problem-application-not-for-them-text = Luật cho người khác nộp đơn dịch vụ này: hoặc cá nhân cho chính mình, hoặc doanh nghiệp và câu lạc bộ.
problem-application-not-for-them-do = Hãy đăng nhập và bắt đầu lại từ trang của dịch vụ. Doanh nghiệp hoặc câu lạc bộ được thêm trong tài khoản của bạn trước.
mail-sent-for-organisation-subject = { $by } đã gửi một đơn cho { $for }: { $service }
mail-sent-for-organisation-text =
    { $by }, người được thay mặt { $for }, đã gửi đơn này: { $service }.

    Số tham chiếu: { $reference }

    Xem tại đây: { $address }

    Nếu bạn không muốn vậy, hãy cho chúng tôi biết, hoặc chấm dứt những gì { $by } được làm: { $organisations }
