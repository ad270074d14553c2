# machine-drafted, not yet checked by a translator

renewals-title = 续期
renewals-lead = 您在公共机构持有的证照，以及到期时间。续期大约需要两分钟：我们填好已知的内容，由您检查。
renewals-none = 我们没有查到您持有会到期的证照。
renewals-sign-in-text = 登录后可查看您的驾照等证照和登记，以及到期时间。
renewals-ends = { $day }到期
renewals-ended = 已于{ $day }到期
renewals-left = { $left ->
    [0] 今天到期
   *[other] 还剩 { $left } 天
}
renewals-tag-later = 暂时不用办
renewals-tag-ended = 已到期
renewals-tag-sent = 续期已提交
renewals-sent = 您已于{ $moment }提交续期。编号是 { $reference }。
renewals-see-case = 查看进展
renewals-renew = 续期
renewals-renew-hidden = { $label }
renewals-go-on = 继续办理续期
renewals-others-heading = 为其他证照续期
renewals-others-text = 您不需要登录。我们会多问几个问题。
renewals-reminders = 如果您愿意收到我们的电子邮件，我们会在到期前6周和1周提醒您。
renewals-preferences = 选择我们如何联系您

renewals-mail-subject = { $left ->
    [0] 今天到期：{ $label }
   *[other] { $left } 天后到期：{ $label }
}
renewals-mail-text =
    您好：

    { $label }将于{ $day }到期。

    续期大约需要两分钟。我们填好已知的内容，由您检查：
    { $address }

    这项服务叫“{ $name }”。
