# machine-drafted, not yet checked by a translator

tagline = 一扇门，通向每项公共服务
person-hours = 星期一至星期五，早上7点至晚上7点
acknowledgement = 我们承认我们生活和工作的土地的传统守护者，并向过去和现在的长者致敬。
menu-services = 服务
menu-plans = 您的计划
menu-cases = 您的个案
menu-renewals = 续期
menu-account = 您的账户
footer-access = 谁看过我的资料
footer-resume = 用代码继续
footer-accessibility = 无障碍使用
footer-privacy = 隐私

yes = 是
no = 否
or = 或

i-do-not-know = 我不知道
why-we-ask = 我们为什么问
why-we-ask-text = 您的回答关系到：
date-hint = 例如：27 3 1987（日 月 年）
unit-months = 个月
unit-days = 天
months = { $n } 个月
days = { $n } 天
question-more = { $question }除了您已告诉我们的，还有其他的吗？
question-entry = { $entry } { $number }：{ $question }

answer-missing = 请回答“{ $question }”，或选择您不知道
answer-missing-choice = 请为“{ $question }”选择一个答案，或选择您不知道
answer-missing-date = 请为“{ $question }”填写日期，或选择您不知道
answer-changed-meanwhile = 其间另有人回答了“{ $question }”：{ $now }。如果您的答案正确，请再提交一次
answer-unfit-choice = 请为“{ $question }”选择其中一个答案
answer-unfit-date = 请为“{ $question }”填写真实的日期，包括日、月、年，例如 27 3 1987
answer-unfit-money = 请为“{ $question }”填写澳元金额，例如 1,250.50
answer-unfit-whole = 请为“{ $question }”填写整数，例如 3
answer-unfit-count = 请为“{ $question }”填写数量：20以内的整数，没有则填0
answer-unfit-months = 请为“{ $question }”填写月数，例如 18
answer-unfit-days = 请为“{ $question }”填写天数，例如 60
answer-unfit-number = 请为“{ $question }”填写数字，例如 12.5
answer-unfit-text = 请为“{ $question }”写短一些：最多2,000个字符

problem-reference = 如果您致电我们，请提供此编号：{ $code }
problem-not-found-title = 我们找不到这个页面
problem-not-found-text = 可能是地址输入有误，页面已移动，或其内容已删除。
problem-not-found-do = 请检查地址，或从首页开始。您提交过的内容没有丢失。
problem-not-allowed-title = 这里不能这样做
problem-not-allowed-text = 这个页面不支持所要求的操作。
problem-not-allowed-do = 请返回，使用页面上的按钮。
problem-stale-form-title = 这个页面打开太久了
problem-stale-form-text = 为了您的安全，我们只接受从最近打开的页面发来的内容，而这个页面已经过期。
problem-stale-form-do = 请返回，重新加载页面，然后再提交一次。
problem-sign-in-first-title = 请登录后查看
problem-sign-in-first-text = 这个页面显示个人资料，所以我们必须确认是您本人。
problem-sign-in-first-do = 请登录，之后您会回到这个页面。
problem-not-a-form-title = 我们无法读取您发送的内容
problem-not-a-form-text = 收到的内容与我们页面发送的格式不同。
problem-not-a-form-do = 请返回，重新加载页面，然后再提交一次。
problem-too-large-title = 内容太大
problem-too-large-text = 我们一次最多接收 { $megabytes } MB。
problem-too-large-do = 请返回，选择较小的文件，或逐个发送。
problem-too-many-title = 请求太多
problem-too-many-text = 过去一分钟内，从您的网络地址发来的请求超过了一个人通常的数量。
problem-too-many-do = 请等一分钟再试。您之前发送的内容是安全的。
problem-internal-title = 我们这边出了问题
problem-internal-text = 这不是您的错。问题已记录下来，维护本网站的人会处理。
problem-internal-do = 请过几分钟再试，或与工作人员交谈。
problem-busy-title = 现在非常繁忙
problem-busy-text = 使用的人太多，我们一时无法全部处理。
problem-busy-do = 请过几秒钟再试。您之前发送的内容没有丢失。
problem-no-mandate-title = 您无权查看此内容
problem-no-mandate-text = 您的机构没有这方面的授权。
problem-no-mandate-do = 请询问负责这项服务的机构。这次尝试已记录在案。

purpose-own-affairs = 办理自己的事务
purpose-applying = 申请服务
purpose-casework = 处理个案
purpose-helping = 帮助求助的人
purpose-at-counter = 在柜台与您一起回答问题
purpose-by-phone = 在电话中与您一起回答问题
purpose-informing = 发送所要求的内容
purpose-security = 保护账户安全
purpose-consulting = 应另一机构的请求提供意见

home-title = 您想办什么事？
home-search-label = 用您自己的话说
home-search-hint = 例如“我们要有宝宝了”或“我付不起账单”
home-events-heading = 或从您遇到的事开始

sign-in = 登录
