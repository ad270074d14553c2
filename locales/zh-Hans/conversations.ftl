# machine-drafted, not yet checked by a translator

person-title = 与工作人员交谈
person-lead = 请选择适合您的方式。您不必重复说明：我们会转告您在这里办理的事。
person-call-heading = 现在致电我们
person-interpreter = 使用您的语言：请致电 { $interpreter }（{ $number }），并要求接通 { $phone }。
person-relay = 如果您是听障人士，或听力、说话有困难：请使用 { $relay }，并要求接通 { $phone }。
person-form-heading = 或让我们联系您
person-way = 您希望用什么方式？
person-way-call-back = 请回电给我
person-way-call-back-hint = { $agency }会在下一个工作日结束前给您打电话
person-way-message = 写信给我们
person-way-message-hint = { $agency }会在2个工作日内书面答复
person-way-counter = 到柜台来
person-way-counter-hint = 您会得到一个号码，到时报出即可，不必重新说明
person-name = 您的姓名
person-name-hint = 可以不填
person-phone = 电话号码
person-phone-hint = 需要回电时请填写；否则可以不填
person-best-time = 什么时候打电话方便？
person-time-any = 办公时间内都可以
person-time-morning = 上午
person-time-afternoon = 下午
person-email = 电子邮箱
person-email-hint = 可以不填。如果填写，答复会发给您；如果不填，您可以在这台设备的本网站上查看答复
person-body = 是什么事？
person-body-hint = 像平时说话一样写就可以。请不要写密码和银行卡号
person-carry-heading = 我们会转告的内容
person-carry = 告诉他们我在办理：{ $about }
person-send = 发送
person-demo = 这是演示，里面的人都是虚构的：不会有人打电话或写信。

about-service = “{ $name }”服务
about-event = “{ $name }”
about-plan = 您的计划
about-application = 您的申请
about-case = 您的个案 { $reference }
about-page = 页面 { $path }

person-error-way = 请选择您希望的联系方式
person-error-phone-missing = 请填写我们要拨打的电话号码
person-error-phone = 请用数字填写电话号码，例如 0491 570 006
person-error-body-missing = 请填写是什么事
person-error-body-long = 最多填写 { $most } 个字符，或致电我们

conversation-title = 您的对话
conversation-panel = 我们已收到
conversation-panel-answered = 我们已答复
conversation-reference = 您的编号：{ $reference }
conversation-next-heading = 接下来会怎样
conversation-next-call-back = { $agency }会在{ $day }结束前致电 { $phone }。
conversation-time-morning = 我们会按您的要求，尽量在上午打电话。
conversation-time-afternoon = 我们会按您的要求，尽量在下午打电话。
conversation-next-message = { $agency }会在{ $day }结束前答复您。
conversation-next-counter = 请到{ $agency }的柜台，报出 { $reference }。工作人员能看到您在办理什么。
conversation-counters = 在 { $website } 查找柜台
conversation-by-email = 答复也会发送到您的电子邮箱 { $email }。
conversation-here-only = 您没有填写电子邮箱。答复会显示在这台设备的这个页面上：请保留页面，或登录以保存。
conversation-call-anyway = 如果到时没有收到我们的消息，请拨打下面的号码，并报出 { $reference }。
conversation-about = 您告诉我们您在办理：{ $about }
conversation-messages-heading = 对话内容
conversation-you = 您
conversation-at = { $from }，{ $at }
conversation-more = 继续写
conversation-more-hint = 您想补充或询问的任何内容
conversation-more-send = 发送
conversation-handed-over = { $agency }无法处理此事，因此已转交。您无需做任何事：您会在这里收到答复。

conversations-title = 您的对话
conversations-none = 您还没有问过我们。
conversations-ask = 与工作人员交谈
conversations-reference = 编号
conversations-changed = 上次更新
conversations-state = 状态
conversations-answered = 已答复
conversations-settled = 没有待办事项
conversations-waiting = 等待我们答复
conversations-general = 一般问题

person-mail-subject = 您有一条答复（{ $reference }）
person-mail-text =
    您好：

    { $name }已答复您：

    { $answer }

    如要查看全部对话或继续写，请在您提问时使用的设备上打开此页面，或登录：
    { $address }

    如果您致电我们，请提供此编号：{ $reference }

text-answer =
    { $answer }
    { $name }，{ $reference }
text-receipt = 我们已收到您的信息，编号 { $reference }。{ $promise }如要补充，请直接在此回复。
text-receipt-call = 如要与工作人员通话，请拨打 { $phone }。
text-ended = 您不会再在这里收到我们的信息。回复 START 可重新接收。
text-begun = 您将再次在这里收到我们的信息。
text-files = 附有 { $n } 张图片或文件，此方式无法接收
conversation-translated = 机器翻译为{ $language }，以原文为准。
text-files-alone = { $n } 张图片或文件
text-file-name = 文件 { $n }
file-left-subject = 您发送的一个文件无法接收（{ $reference }）
file-left-text = 我们无法接收您发送的文件：{ $name }。请重新以 PDF 或图片形式发送（不超过 10 MB），或在这里请人帮助：{ $address }
file-infected-text = 您发送的文件可能会损害电脑，因此我们没有接收，任何人都无法打开：{ $name }。请检查您的手机或电脑后重新发送，或在这里请人帮助：{ $address }
text-part-missing = 信息有一部分没有送达
text-receipt-promise = 我们将在{ $day }之前答复。

## 人们写给我们的邮件
mail-answer-here = 您可以直接回复此邮件：您写的内容会送达同一批工作人员。
mail-receipt-subject = 我们已收到您的邮件（{ $reference }）
mail-receipt-have = 您好，{ $site }已收到您的邮件。您的编号：{ $reference }
mail-receipt-answer-by = { $agency }将在{ $day }之前回复您。
mail-receipt-answer = { $agency }将回复您。
mail-receipt-left =
    以下文件无法接收。请以 PDF 或图片形式发送，每个不超过 10 MB：
    { $files }
mail-receipt-call = 如需与工作人员通话，请拨打 { $phone } 并告知您的编号 { $reference }。
mail-receipt-automatic = 此回执由系统自动发送。会有工作人员阅读您写的内容。
mail-in-no-words = （没有文字的邮件）
mail-in-left = （未接收：{ $files }）
mail-in-long = （邮件比这更长。全文在所附文件中。）
mail-in-unread = 收到一封这里的程序都无法读取的邮件。邮件已原样附上。请有人查看，如有发件人请予以回复：{ $sender }
mail-in-too-large = （只收到了这封邮件的主题，未收到正文和文件。每封邮件最大为 25 MB。）
mail-in-too-large-left = 您邮件的正文和文件，每封邮件最大为 25 MB
mail-in-out-of-reach = 收到一封无法从邮箱中取出的邮件。请有关人员到邮箱中阅读：{ $place }

person-way-chat = 立即在线交谈
person-way-chat-hint = { $agency }就在本页上答复您。
person-chat-free = 现在有人可以答复。
person-chat-ahead = 您前面有{ $ahead }人在等候。
person-chat-ahead-time = 您前面有{ $ahead }人在等候。最近大多数人等候不超过{ $minutes }分钟。

live-title = 与{ $agency }在线交谈
live-looked = 上次查看：{ $at }。
live-look = 查看有没有答复
live-there = { $name }在线。
live-writes = { $name }正在输入……
live-place = 您排在第{ $place }位。如果到{ $until }还没有人来，我们会书面答复您。
live-place-time = 您排在第{ $place }位。最近大多数人等候不超过{ $minutes }分钟。如果到{ $until }还没有人来，我们会书面答复您。
live-nobody = 目前没有人接待在线交谈。如果到{ $until }还没有人来，我们会书面答复您。
live-taken = { $name }为您答复。
live-missed = 没有人能及时来交谈。您的消息没有丢失：我们会书面答复。
live-moved = 短时间内没有人能来交谈。您的消息没有丢失：上面写明了我们以什么方式、最迟何时答复。
live-ended = 交谈已结束。您可以在这里继续写，我们会书面答复。

## Answers before the form
first-answers-heading = 是否已有答案？
first-answers-search = 用几个字说明您的问题
first-answers-search-button = 查找答案
first-answers-found = 这些页面也许能解答：
first-answers-still = 如果没有，请在下面询问我们。我们会看到您查过什么，以免再让您去看同样的内容。
first-answers-none = 我们没有相关内容。请在下面询问我们。
## 所有人都能看到的帖子
post-pointer = 感谢您的留言。因为这里人人可见，我们会用私信答复您。您也可以在这里私下写信给我们： { $address }
post-pointer-subject = 我们在公开帖子下的说明
post-reply-subject = 我们在公开帖子下的答复
post-danger = 有人有危险吗？请立即拨打 { $emergency }。
post-changed = 帖子已修改，现在的内容是：
