# machine-drafted, not yet checked by a translator

promise-acknowledge = 确认收到您提交的内容
promise-decide = 作出决定并通知您
within-hours = { $n } 小时
within-working-hours = { $n } 个工作小时
within-days = { $n } 天
within-working-days = { $n } 个工作日
within-weeks = { $n } 周
within-months = { $n } 个月
within-years = { $n } 年
remedy-apologise = 我们向您道歉并说明原因。
promise-proposed = 拟议：该机构尚未确认。
promise-source = 已公布：{ $source }
venture-proposed = 拟议：相关机构尚未确认。
case-promise-limit-depends = 法律也规定了最后期限，它取决于：{ $facts }。
remedy-refund-share = 我们每迟延一天，退还您费用的 { $percent } %，最多 { $most } %。
remedy-refund-share-working = 我们每迟延一个工作日，退还您费用的 { $percent } %，最多 { $most } %。
followed-refund-share = 已退还您费用中的 { $amount }：{ $days } 天，共 { $percent } %。
followed-refund-share-soon = 将退还您费用中的 { $amount }：{ $days } 天，共 { $percent } %。款项正在途中。
followed-refund-share-later = 将退还您部分费用，金额取决于我们完成的日期。
case-review-further = 之后：{ $by }
review-from-fact = 在{ $within }之内，起算日为：{ $fact }。
review-from-told = 自您被告知之日起{ $within }之内。
review-from-their-decision = 自其作出决定起{ $within }之内。
review-depends = 您可以提出请求的期限取决于：{ $facts }。可能是以下之一：
review-perhaps-until = 至{ $day }为止。
remedy-refund-fee = 退还您的费用。
remedy-give-priority = 优先处理您的个案。
remedy-escalate = 此事会提交给{ $who }。
remedy-deemed-refused = 依照法律视为拒绝，您可以要求复核。
remedy-deemed-approved = 依照法律视为批准。

cases-title = 您的个案
cases-none = 您还没有个案。您向机构提交内容后，可以在这里查看进展。
cases-no-older = 没有更早的个案。
cases-older = 更早的个案
cases-waiting = 有 { $n } 个机构在等您答复。
cases-code = 您是否未登录就提交了申请？
cases-code-link = 用代码查看
cases-drafts-heading = 还没有提交？
cases-drafts-text = 您已开始但尚未提交的内容也已保存。
cases-drafts-link = 继续办理
case-started = 开始于{ $day }
case-reference = 编号 { $reference }
case-represented = 您代表{ $name }查看此个案。
case-represented-nameless = 您代表指定您的人查看此个案。

case-status-heading = 目前状态
case-state-received = 已收到
case-state-in-progress = 处理中
case-state-waiting-for-person = 等待您答复
case-state-decided-approved = 已批准
case-state-decided-refused = 已拒绝
case-state-withdrawn = 已撤回
case-state-under-review = 复核中
case-state-closed = 已结案
case-is-received = { $agency }已收到您提交的内容，很快会有人处理。
case-is-in-progress = { $agency }的工作人员正在处理。
case-is-waiting-for-person = { $agency }需要您提供一些内容才能继续。
case-is-decided-approved = { $agency }已作出决定，批准您的申请。
case-is-decided-refused = { $agency }已作出决定，不予批准。您可以查看原因，以及您可以做什么。
case-is-withdrawn = 您已撤回。{ $agency }不会再处理。
case-is-under-review = 正由没有参与原决定的人重新审查。
case-is-closed = 此个案已结束。您仍然可以查看全部内容。

case-next = 下一步：
case-by = 在{ $day }之前
case-within = 在{ $within }之内
case-late = 已逾期
case-if-late = 如果我们迟了：
case-is-late = 我们迟了。接下来：
case-next-answer = 您的答复
case-next-answer-late = 如果没有收到您的答复，我们会根据已有资料继续处理。如果您需要更多时间，可以写信告诉我们。
case-next-review = 您可以要求复核
case-next-nothing = 您不需要再做什么
case-next-under-review = 复核完成后，我们会通知您
case-undecided = 我们无法从地址得知由哪个机构负责。{ $agency }的工作人员会查明并转交。
case-next-work = { $agency }正在处理，并会告诉您下一步
case-promises-heading = 我们对您的承诺
case-promise-kept = 按时完成
case-promise-done-late = 逾期完成
case-clock-stopped = 在我们等待您答复期间，不计入期限。您答复后继续计算。

case-timeline-heading = 处理经过
case-event-opened = 我们收到了提交的内容
case-event-declared-at-counter = 在柜台口头声明并已记录：“{ $words }”
case-event-declared-by-phone = 在电话中口头声明并已记录：“{ $words }”
case-event-taken-up = 工作人员开始处理
case-event-letter-sent = 已向您发出一封信
case-event-information-asked = 要求补充资料
case-event-information-reminded = 提醒机构所要求的内容，截止 { $due }
case-event-information-missed = 截至 { $due } 没有收到答复
case-event-information-given = 补充资料已送交
case-event-went-on = 在没有补充资料的情况下继续处理
case-event-message-from-person = 向机构发送了消息
case-event-message-from-agency = 机构写了一条消息
case-event-promise-kept = 兑现了承诺：{ $promise }
case-event-promise-recorded = 工作人员记录已于{ $day }{ $means }完成：{ $promise }
case-event-record-corrected = 一条记录已更正：{ $why }
case-event-decided = 已作出决定：{ $outcome }
case-event-withdrawn = 已撤回
case-event-review-asked = 要求复核
case-event-review-ended = 复核结束：{ $outcome }
case-event-review-withdrawn = 复核已撤回，原决定维持不变
case-event-closed = 个案已结案
case-event-kept-by-law = 账户已删除。依照法律，此个案须保存一段时间：{ $retention }
case-kept-as-long-as-needed = 法律所需的时间
case-who-officer = { $name }，{ $agency }
case-who-system = 自动完成
case-who-you = 您
case-who-person = 个案当事人
case-who-representative = 您的代表

case-decision-heading = 决定：{ $outcome }
case-reasons-heading = 考虑了哪些因素
case-decided-by = 由{ $agency }的{ $name }于{ $moment }决定
case-decided-without = 由{ $agency }于{ $moment }决定
case-rights-heading = 如果您不同意

case-review-title = 要求复核
case-review-text = 您可以要求有人重新审查这项决定。
case-review-asked = 您已要求复核。
case-review-internal = 机构内部：{ $by }
case-review-external = 机构外部：{ $by }
case-review-until = 您可以在{ $day }之前提出。
case-review-over = 提出期限已于{ $day }结束。如果您因重大原因未能及时提出，请与工作人员交谈。
case-review-used = 机构对一项决定只复核一次，而这次复核已经提出过。
case-review-external-how = 它不属于该机构。请直接向它提出。
case-review-call = 致电 { $phone }
case-cite = 依据：{ $cite }
case-review-why = 我们应该重新审查什么？（可不填）
case-review-why-hint = 例如有什么被忽略了，或之后有什么变化。
case-review-send = 请{ $agency }复核
case-is-review-of = 这是对个案 { $reference } 的决定的复核
case-has-review = 查看复核，个案 { $reference }

case-requests-heading = 机构要求提供的内容
case-request = 问题 { $n }
case-request-title = 提交所要求的内容
case-request-asks = { $agency }问您：
case-answer-by = 请在{ $day }之前答复。
case-answered = 已于{ $moment }发送
case-answer-label = 您的答复
case-files-label = 文件
case-files-hint = PDF、照片或Word文档，每个最大10 MB。可以选择多个。
case-answer-send = 发送
case-answer-empty = 请填写答复，或选择文件

case-messages-heading = 消息
case-messages-none = 还没有消息。您可以在这里就此个案询问{ $agency }。
case-message-label = 写信给{ $agency }
case-message-hint = 处理您个案的人会阅读。有答复时，您会收到电子邮件。
case-message-hint-look = 处理您个案的人会看到。请回到这里查看答复：我们没有您的电子邮箱。
case-message-send = 发送消息
case-message-empty = 请填写消息
case-message-too-long = 请写短一些：最多10,000个字符

case-more-heading = 更多
case-answers-title = 查看提交的内容
case-answers-text = 这是{ $agency }于{ $moment }从您那里收到的内容。这里不能更改；如果有错，请写消息。
case-answers-none = 此个案没有提交回答。
case-withdrawal-title = 撤回
case-withdrawal-text = 撤回后，{ $agency }会停止处理，不作任何决定。撤回后不能恢复，但您可以随时重新申请。
case-withdrawal-of-review = 复核随即停止，原决定维持不变。此操作不能撤销。
case-withdrawal-why = 为什么？（可不填）
case-withdrawal-why-hint = 您不必说明。
case-withdrawal-do = 是，撤回
case-withdrawal-keep = 否，保留

mail-case-asked-subject = 我们需要您提供一些内容：个案 { $reference }
mail-case-reminded-subject = 我们仍在等您提供内容：个案 { $reference }
mail-case-message-subject = 您有一条消息：个案 { $reference }
mail-case-decided-subject = 决定已作出：个案 { $reference }
mail-case-changed-subject = 您的个案 { $reference } 有新进展
mail-case-text =
    您的个案 { $reference } 有新进展。

    请打开此页面并登录查看：
    { $address }

    为了您的安全，这封邮件不写更多内容。我们绝不会通过电子邮件索取密码、验证码或金钱。

problem-case-not-now-title = 现在不能这样做
problem-case-not-now-text = { $state ->
    [received] 还没有人开始处理此个案。
    [in-progress] 此个案正在处理中。
    [waiting-for-person] 此个案正在等待答复。
    [decided-approved] 此个案已有决定。
    [decided-refused] 此个案已有决定。
    [withdrawn] 此个案已经撤回。
    [under-review] 此个案的决定已在复核中。
   *[closed] 此个案已结案。
}
problem-case-not-now-do = 请重新打开此个案，查看目前状态以及您可以做什么。
problem-case-moved-meanwhile-title = 有人先操作了
problem-case-moved-meanwhile-text = 您查看期间，此个案有了变化，所以没有执行任何操作。
problem-case-moved-meanwhile-do = 请重新打开此个案，查看目前状态。
problem-case-service-gone-title = 我们不再提供这项服务
problem-case-service-gone-text = 此个案的服务已不在我们的目录中，所以不能在这里办理。
problem-case-service-gone-do = 请与工作人员交谈。您的个案已保存。
problem-case-review-late-title = 这项复核的期限已过
problem-case-review-late-text = 机构内部的复核须在规定日期前提出，而该日期已过，或复核已经提出过一次。
problem-case-review-late-do = 请打开此个案，查看机构外部还有谁可以帮助您，或与工作人员交谈。
problem-case-no-review-title = 这项决定没有机构内部复核
problem-case-no-review-text = 依照法律，这里没有机构内部的复核。
problem-case-no-review-do = 请打开此个案，查看机构外部有谁可以帮助您，或与工作人员交谈。
problem-case-same-officer-title = 这必须由其他人来做
problem-case-same-officer-text = 作出决定的人不能复核自己的决定。
problem-case-same-officer-do = 请把个案交给另一位工作人员。
problem-case-has-time-title = 当事人还有时间
problem-case-has-time-text = 要求当事人答复的期限还没有过。
problem-case-has-time-do = 请等到那一天，或写信给当事人。
problem-case-no-words-title = 没有文字
problem-case-no-words-text = 发送的内容是空的，或太长。
problem-case-no-words-do = 请返回，填写要让当事人看到的内容。
problem-case-day-passed-title = 该日期已过
problem-case-day-passed-text = 当事人无法在过去的日期之前答复。
problem-case-day-passed-do = 请返回，选择较晚的日期。
problem-case-no-promise-title = 没有这样的承诺需要兑现
problem-case-no-promise-text = 这项服务没有作出这样的承诺，或承诺早已兑现。
problem-case-no-promise-do = 请打开此个案，查看作出了哪些承诺。
problem-case-no-such-outcome-title = 这项服务没有这样的结果
problem-case-no-such-outcome-text = 个案只能以该服务列出的某种结果结束。
problem-case-no-such-outcome-do = 请返回，选择其中一种。
problem-case-no-such-question-title = 没有规定要求回答这个问题
problem-case-no-such-question-text = 所填理由针对的问题不属于这项服务。
problem-case-no-such-question-do = 请重新加载页面，在那里填写理由。
problem-case-no-reason-title = 缺少理由
problem-case-no-reason-text = 决定必须说明这里考虑了什么：{ $question }
problem-case-no-reason-do = 请返回，用当事人能看懂的话填写。
