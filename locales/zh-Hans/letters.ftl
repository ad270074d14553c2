# machine-drafted, not yet checked by a translator

## On every letter
letter-page = 第 { $n } 页，共 { $m } 页
letter-foot = 编号 { $reference }
letter-greeting = { $name }，您好：
letter-greeting-nameless = 您好：
letter-goodbye = 此致
letter-fact-reference = 我们的编号
letter-fact-date = 日期
letter-fact-about = 事项
letter-next-heading = 接下来会怎样
letter-reach-heading = 与人通话
letter-reach-phone = 请致电 { $agency }：{ $phone }。请报编号 { $reference }，我们就能马上找到您的个案。
letter-code-heading = 在网上查看您的个案
letter-code-how = 用手机相机对准图案，或输入网址。您要先登录，这样别人看不到。
letter-code-alt = 供手机相机读取的图案，通向 { $address }
letter-notice-arabic = 您阅读阿拉伯文。我们无法用阿拉伯文打印这封信。阿拉伯文全文在网上；如果您用电子邮件收信，也在我们的邮件中：{ $address }
letter-notice-chinese = 您阅读中文。我们无法用中文打印这封信。中文全文在网上；如果您用电子邮件收信，也在我们的邮件中：{ $address }
letter-notice-vietnamese = 您阅读越南文。我们无法用越南文打印这封信。越南文全文在网上；如果您用电子邮件收信，也在我们的邮件中：{ $address }
letter-notice-language = 我们无法用您的语言（{ $language }）打印这封信。您语言的全文在网上；如果您用电子邮件收信，也在我们的邮件中：{ $address }
letter-mail-subject = { $agency } 给您的信：{ $reference }

## We have what you sent
letter-acknowledgement-title = 我们收到了您寄来的内容：{ $service }
letter-acknowledgement-opening = 您在 { $day } 向我们提交了“{ $service }”的内容。我们已经收到，您不用再寄。
letter-promises-heading = 我们对您的承诺
letter-promise-by = { $promise }，最迟 { $day }。
letter-promise-within = { $promise }，在 { $within } 之内。
letter-if-late = 如果我们晚了：
letter-acknowledgement-next-look = { $agency } 的工作人员会查看您提交的内容。
letter-acknowledgement-next-write = 如果缺少什么，我们会告诉您缺什么、什么时候要。最后您会收到书面决定和理由。

## We need something
letter-request-title = 我们需要您提供资料：{ $service }
letter-request-opening = 我们正在处理“{ $service }”。要继续办理，需要您提供：
letter-request-due = 请在 { $day } 之前提供。
letter-request-how-heading = 怎样提供
letter-request-how-web = 在网上，用下面的网址。您可以写答复，并附上照片或文件。
letter-request-how-call = 如果这对您有困难，请给我们打电话，我们一起想别的办法。
letter-request-next-come = 收到后，我们继续办理您的个案。
letter-request-next-clock = 在此之前的日子不计入我们承诺的时间。
letter-request-next-late = 如果到 { $day } 还没有收到，我们可能会按现有资料作决定。如果您需要更多时间，请在那天之前告诉我们。

## Something is planned near you
letter-notice-title = 您附近有一项计划：请说说您的意见
letter-notice-title-at = { $place } 的计划：请说说您的意见
letter-notice-opening = 有人请我们就“{ $service }”作决定。这可能会影响您，所以我们在决定之前先问您。
letter-notice-opening-at = 有人请我们就 { $place } 的“{ $service }”作决定。这可能会影响您，所以我们在决定之前先问您。
letter-notice-due = 您可以在 { $day } 之前告诉我们您的意见。
letter-notice-due-soon = 请尽快告诉我们您的意见。
letter-notice-how-heading = 怎样提出意见
letter-notice-how-web = 在网上，用下面的网址。您可以看到计划的内容，也可以写给我们。
letter-notice-how-call = 如果您更愿意说，请给我们打电话，我们记下您说的话。
letter-notice-next-read = 到那天为止收到的意见，我们都会看。我们的决定会作出回应。
letter-notice-next-private = 在别人看到您写的内容之前，我们会去掉私人的部分。
letter-notice-next-nothing = 您不必做任何事。
letter-notice-code-heading = 在网上查看计划
letter-notice-code-how = 用手机相机对准图案，或输入网址。您的代码是 { $code }。

## A decision
letter-decision-other-language = 以下理由不是用本信的语言写的。原因：{ $why } 口译员可以免费为您读出来，联系方式见信末。
letter-decision-translated = 理由由 { $by } 于 { $day } 翻译。原文与决定一起保存在您的个案中。
letter-decision-title-corrected = 我们更正后的决定：{ $service }
letter-decision-replaces = 本决定取代我们 { $day } 就个案 { $reference } 作出的决定：{ $outcome }。
letter-decision-replaces-why = 更正原因：{ $why }
letter-decision-title = 我们的决定：{ $service }
letter-decision-outcome = 我们的决定是：{ $outcome }
letter-findings-heading = 我们查明的事实
letter-findings-text = 决定依据以下事实，每项事实列在相应的问题之下。
letter-clauses-heading = 规定，以及如何适用于您
letter-decided-heading = 由谁作出决定
letter-decided-by = 由{ $agency }的 { $name } 于{ $day }作出决定。
letter-decided-without = { $agency }于{ $day }作出决定。
letter-decision-replaces-in = 本决定取代个案 { $reference } 中先前的决定：{ $outcome }。
letter-rights-heading = 如果您认为决定有错
letter-rights-text = 您可以要求重新审查。请注意最后的日期，过了可能就晚了。
letter-rights-none = 没有法律规定由别的机构重新审查这个决定。您仍然可以打电话问我们。
letter-route-internal-heading = 要求我们重新审查
letter-route-internal-by = 由谁审查：{ $by }。
letter-route-internal-how = 在您的个案页面上提出，或给我们打电话：{ $address }
letter-route-external-heading = 向外部提出：{ $by }
letter-route-external-text = 他们不属于我们，会告诉您他们能做什么。
letter-route-until = 最后一天是 { $day }。
letter-route-posted-later = 期限从本信日期起算。如果我们较晚寄出，您的期限相应延后：您的个案页面上写明具体日期。
letter-route-any-day = 据我们所知没有最后日期。
letter-route-further-heading = 如不同意他们的决定：{ $by }
letter-route-phone = 请致电 { $phone }。
letter-route-website = 网站：{ $website }
letter-decision-next = 决定从今天起生效。您不必再做什么。
letter-decision-next-until = 决定从今天起生效。如果到 { $day } 没有人要求重新审查，我们会在那天之后结束您的个案。

## To those who were heard, when it is decided
letter-outcome-title = 我们已作出决定：{ $service }
letter-outcome-title-at = 关于 { $place } 的计划，我们已作出决定
letter-outcome-opening = 在就“{ $service }”作决定之前，我们征求过您的意见。现在决定已经作出。
letter-outcome-changed = 我们重新审查了第一次的决定，由这一决定取代。
letter-outcome-conditions-heading = 我们规定的条件
letter-outcome-answer-heading = 我们对您所写内容的答复
letter-outcome-next-look = 您可以在网上看到计划的内容以及别人写的意见。
letter-outcome-next-call = 如果您不明白这个决定，或认为它不对，请给我们打电话。我们会解释，并告诉您可以怎么做。
letter-outcome-code-heading = 在网上查看决定

## We are sorry
letter-apology-title = 对不起，我们晚了
letter-apology-promised = 关于“{ $service }”，我们曾向您承诺：{ $promise }。
letter-apology-promised-by = 关于“{ $service }”，我们曾向您承诺：{ $promise }，最迟 { $day }。
letter-apology-sorry = 我们没有做到。对不起。这不是您的错。
letter-remedies-heading = 我们怎样补救
letter-apology-next = { $agency } 仍会尽快做到所承诺的事。
letter-apology-next-nothing = 您不必做任何事。如果等待对您很困难，请打电话告诉我们。

## Letters in a case
letter-kind-acknowledgement = 我们收到了您寄来的内容
letter-kind-request = 我们需要资料
letter-kind-notice = 给邻居的通知
letter-kind-decision = 决定
letter-kind-notice-of-decision = 决定（致邻居）
letter-kind-apology = 道歉
letters-heading = 信件
letter-untitled = 信件
letter-went-by-email = 已用电子邮件发出
letter-goes-by-post = 将邮寄
letter-posted-on = 已于{ $day }寄出
letter-is-here = 在这里阅读
case-event-letter-not-posted = 有一封信其实尚未寄出：{ $why }
case-event-letter-returned = 寄给您的一封信于{ $day }被退回：{ $why }。我们登记的地址还正确吗？
letter-download = 下载 PDF 信件
letter-pdf-in-another = PDF 是另一种语言的，因为我们无法用您的语言打印。全文在下面。
problem-letter-not-to-post-title = 这封信不在等待邮寄
problem-letter-not-to-post-text = 它已经寄出，或者还没有准备好。
problem-letter-not-to-post-do = 请回到信件列表，看看它的状态。
problem-letter-day-to-come-title = 那一天还没有到
problem-letter-day-to-come-text = 信不能在尚未到来的日子寄出，而且必须是日历上的日期。
problem-letter-day-to-come-do = 请返回并填写信件交邮的日期。
problem-letter-no-reason-title = 请说明原因
problem-letter-no-reason-text = 更正需要 1 至 1,000 个字的理由。
problem-letter-no-reason-do = 请返回并写明原因。
problem-report-not-printed-title = 此报告无法在此打印
problem-report-not-printed-text = 其中有本机任何字体都不能显示的字符，也不会用其他字符代替。
problem-report-not-printed-do = 请让程序的管理员安装字体（fonts-noto-core、fonts-noto-cjk），然后重试。

## Samples for authors of templates, about made-up people
letter-sample-summary = 您今年可获得补贴。我们会付给您的燃气公司，您的下一张账单会降低。
letter-sample-reason = 在账单日期，您的优惠卡有效，而且账单属于您居住的地方。
letter-sample-question = 燃气账户是以您的名字开立的吗？
letter-sample-condition = 如果您搬家或更换燃气公司，请在14天内告诉我们。
letter-sample-ask =
    您优惠卡正反两面的照片。
    您最近一期的燃气账单。请提供所有页。
letter-sample-plan = 在后面的房屋上加建第二层，并沿北侧围栏新建一堵墙。
letter-sample-plan-condition = 北侧的窗户使用磨砂玻璃。
letter-sample-answer = 您写道，露台会看到您的厨房。露台将降低一米，并加装屏风。
