# How people hear from us: the page on which they choose, their devices, and the messages that tell of news.

## Choosing
hearing-title = 我们如何通知您
hearing-text = 请为每类消息选择接收方式。您可以随时更改，更改后立即生效。
hearing-where = 我们可以联系到您的地方
hearing-where-email = 电子邮件：
hearing-where-none = 没有已确认的地址
hearing-where-number = 短信：
hearing-where-change = 更改
hearing-where-confirm = 请先添加并确认一个电话号码
hearing-where-devices = { $devices ->
    [0] 设备：还没有。
   *[other] { $devices } 台设备。
}
hearing-where-to-devices = 您的设备
hearing-must = 必须送达您的消息：决定、向您提出的问题和款项
hearing-must-hint = 这些消息一定会发送，您只选择方式。如果选择邮寄、电话或服务中心，仍会有电子邮件或短信告诉您有新消息。
hearing-reminders = 提醒
hearing-reminders-hint = 例如执照即将到期，或您的答复即将到期。
hearing-news = 个案进展
hearing-news-hint = 个案中发生的、不需要您做什么的事情。
hearing-receipts = 收件确认
hearing-receipts-hint = 告诉您所发送的内容已经收到。您的账户里也有。
hearing-account-only = 只放在我的账户里
hearing-codes = 把登录验证码发到我的手机
hearing-codes-hint = 而不是发到您的电子邮箱。手机不在身边时，您仍可以用通行密钥登录。
hearing-quiet = 您的手机什么时候应保持安静？
hearing-quiet-hint = 短信和设备上的消息会等到这段时间结束。紧急的消息立即发送：危险，以及今天是最后一天的事情。
hearing-quiet-usual = 从 { $from } 到 { $until }，按这里的惯例
hearing-quiet-usual-none = 按这里的惯例：没有安静时段
hearing-quiet-never = 从不
hearing-quiet-own = 在这些时间
hearing-quiet-from = 开始安静
hearing-quiet-until = 结束安静
hearing-digest = 您希望多久收到一次消息邮件？
hearing-digest-hint = 一封邮件包含多条消息。必须送达您的消息，以及在此之前到期的事情，会立即发送。
hearing-digest-none = 每条立即发送
hearing-digest-daily = 每天合并一次
hearing-digest-weekly = 每周一合并一次
hearing-digest-hour = 在一天中的什么时间？
hearing-no-channel = 请选择一种方式
hearing-no-quiet = 请选择安静的时间：如果是您自己的时间，请选两个不同的钟点
hearing-no-digest = 请选择多久一次，以及什么时间
footer-hearing = 如何通知我
account-to-hearing = 我们如何通知您

## Devices
devices-title = 您的设备
devices-text = 即使本网站已关闭，设备也可以显示有新消息。它不显示别的内容：没有姓名，没有个案。要阅读消息，请登录。
devices-none = 还没有设备通知您。
devices-added = 添加于{ $added }。
devices-reached = 最近一次接收消息：{ $reached }。
devices-ended = 自{ $ended }起它不再接收消息，所以我们改用次佳的方式。要再次使用，请在该设备上重新添加。
devices-test = 发送一条测试消息
devices-stop = 停止
devices-add-title = 这台设备
devices-add-text = 您的浏览器会询问是否允许本网站显示消息。在共用的设备上，别人可以看到有您的消息。
devices-add = 在这台设备上通知我
devices-failed = 没有添加这台设备。您的浏览器或其设置可能不允许本网站发送消息。您随时可以选择电子邮件。
devices-without-script = 您的浏览器在这里不能接收消息：需要启用脚本和消息的浏览器。您随时可以选择电子邮件。
problem-device-unfit-title = 无法通知这台设备
problem-device-unfit-text = 它的浏览器给出的地址不是互联网上的消息服务。
problem-device-unfit-do = 请换一个浏览器，或选择电子邮件。
problem-devices-too-many-title = 您的设备很多
problem-devices-too-many-text = 您的列表已满。
problem-devices-too-many-do = 请停止一台不再使用的设备，然后再试。

## Phone numbers
contact-points-number = 我们可以向这个号码发送短信。您不能用它登录。
contact-points-number-open = 确认后可以接收短信。您不能用它登录。
contact-points-code-title = 请查看您的手机
contact-points-code-text = 我们已用短信把六位数的验证码发送到 { $number }。验证码在 { $minutes } 分钟内有效，只能在这台设备上使用。
sign-in-code-or-phone = 如果您选择了在手机上接收验证码，验证码已发到手机。

## Messages
mail-hearing =
    选择我们如何通知您：
    { $address }
mail-digest-subject = { $site }的 { $news } 条新消息
mail-digest-text =
    您好：

    自上一封邮件以来的新消息：

    { $lines }

    要阅读，请打开页面并登录。为了您的安全，这封邮件不包含更多内容。
text-news =
    { $what }
    { $address }
    更改通知方式：{ $hearing }
text-code = { $code } 是您在{ $site }的验证码，{ $minutes } 分钟内有效。请不要告诉任何人。
push-news = 有给您的新消息
push-test = 这是一条测试消息。这台设备可以收到消息。
channel-push = 在我的设备上
mails-end-title = 要停止这些邮件吗？
mails-ended-title = 这些邮件已停止
mails-end-text = 如果您按下按钮，我们将不再就以下内容给您发邮件：
mails-ended-text = 我们不再就以下内容给您发邮件：
mails-end-keeps = 您仍可在自己的账户里看到。必须送达您的仍会发送：决定、问题和款项。
mails-end-do = 停止这些邮件
mails-end-choose = 选择我们如何通知您
mails-end-all = 停止所有并非必须的邮件
