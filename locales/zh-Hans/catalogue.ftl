# machine-drafted, not yet checked by a translator

event-promise = { $agencies } 个机构的 { $services } 项服务可能与此有关。我们只问必要的问题，找出适合您的服务，并为您制定一份计划。
event-start = 开始
event-privacy = 您不必说明您是谁。在您决定保存之前，您的回答只留在这个浏览器的本次访问中。
event-covers = 包括哪些服务

provider-council = 您当地的市议会
provider-court = 法院
provider-federal = 澳大利亚政府
provider-ombudsman = 申诉专员
provider-partner = 合作机构
provider-state = 州政府

time-hours = { $n } 小时
time-days = { $n } 天
time-working-days = { $n } 个工作日
time-weeks = { $n } 周
time-months = { $n } 个月
time-years = { $n } 年

home-text = 各项政府服务，一处办理。告诉我们您遇到什么事，我们从各机构中找出适合您的服务。
home-services-heading = 常用服务
home-all-services = 所有服务（A至Z）

search-title = 搜索：{ $words }
search-suggested = 搜索建议。请用上下箭头键选择。
search-sure = “{ $words }”的搜索结果
search-unsure = 我不确定您的意思
search-unsure-text = 这些是与“{ $words }”最接近的结果。如果都不对，请换个说法，在下面选择您遇到的事，或询问工作人员。
search-none-text = 这里没有与“{ $words }”相符的内容。请换个说法，在下面选择您遇到的事，或询问工作人员。
search-mended = 我们理解为“{ $words }”。
search-event = 生活事件：一份计划，办齐所有事
search-person = 更愿意问工作人员？
search-person-text = 用您自己的话、自己的语言告诉我们。我们和您一起找到合适的地方。

services-title = 所有服务
services-filter = 只显示含有这些词的服务
services-filter-button = 显示
services-order = 列表排序
services-by-name = A至Z
services-by-agency = 按机构
services-all = { $n } 项服务
services-found = { $n ->
    [0] 没有服务含有“{ $words }”
   *[other] { $n } 项服务含有“{ $words }”
}
services-search = 改为按意思搜索

service-machine-drafted = 这些文字由机器翻译，还没有经过译员审阅。以英文为准。
service-over = 这项服务今天不开放。
service-check = 查看我是否符合条件
service-elsewhere = 这项服务由其他机构提供。我们说明内容并查看您是否符合条件，您要到那里申请：
service-outcomes = 您能得到什么
service-who = 谁可以申请
service-who-text = 必须符合以下所有条件：
service-who-everyone = 每个人都可以使用。
service-need = 您需要准备什么
service-proof-by = 我们会向{ $agency }索取，您不必提供。
service-proof-else = 或：
service-upload = 您可以添加副本或照片
service-asks = 我们还会问：
service-cost = 费用
service-cost-free = 免费。
service-cost-depends = 费用取决于您的回答。付款之前，您会看到金额。
service-cost-untold = 我们还没有这项服务的费用资料，所以不能说它是免费的。付款之前，机构会告诉您。
service-cost-waived = 某些情况下您不必付费。我们会为您查核。
service-promises = 需要多久，以及我们的承诺
service-within = 在{ $time }之内。
service-limit = 最迟在{ $time }之内。
service-remedies = 如果未能做到：
service-silence-refused = 如果到期您仍没有收到消息，即视为拒绝，您可以要求复核。
service-silence-approved = 如果到期您仍没有收到消息，即视为批准。
service-remedy-apologise = 我们向您道歉并说明原因
service-remedy-refund-fee = 退还您的费用
service-remedy-give-priority = 优先处理您的个案
service-remedy-escalate = 会提交给高级工作人员
service-remedy-deemed-refused = 视为拒绝，您可以马上要求复核
service-remedy-deemed-approved = 视为批准
service-how = 如何申请
channel-web = 网上
channel-web-text = 就在这里，现在就可以。您可以中途停下，以后再继续。
channel-phone = 电话
channel-phone-text = 有人和您一起填写。请致电
channel-sms = 短信
channel-sms-text = 适合简短的问题和接收个案进展。
channel-email = 电子邮件
channel-email-text = 适合提问和补交材料。
channel-chat = 在线聊天
channel-chat-text = 与工作人员文字交谈。
channel-social = 社交媒体
channel-social-text = 适合不涉及个人资料的问题。
channel-counter = 柜台
channel-counter-text = 当面办理，如有需要可提供协助和口译员。
channel-post = 邮寄
channel-post-text = 使用纸质表格，如果这样更方便您。
service-rights = 如果您不同意决定
service-rights-text = 您一定会收到书面理由。之后您可以要求复核：
service-internal = 机构内部：
service-external = 机构外部：
service-review-within = 在{ $time }之内提出
service-law = 法律依据
service-retention = 您的资料保存多久：
service-checked = 文字和数字上次对照法律核查的日期：{ $day }。
service-provider = 由谁提供
service-events = 属于
crisis-title = 现在打给谁
crisis-always = 每天二十四小时
crisis-text = 短信：
crisis-exit = 立即离开本网站
crisis-else = 您是在找别的内容吗？
crisis-home = 现在有危险？请拨打
