# machine-drafted, not yet checked by a translator

change = 更改
apply = 申请
delivered-elsewhere = 由其他机构提供

questions-progress = { $of } 项服务中已确定 { $settled } 项
questions-see-plan = 查看目前的计划
live-heading = 您目前的计划
live-yes = 适合您（{ $n }）
live-open = 待确定（{ $n }）
live-no = 不适合您（{ $n }）

plan-known-title = 我们已知的内容
plan-known-text = 您以前告诉过我们，所以我们不再问。请看一遍，如有不对的地方，请更改。
plan-known-right = 没有错

answers-title = 您的回答
answers-text = 您可以随时更改任何一项。您的计划会随之更新。
answers-none = 您还没有回答任何问题。
answers-held = 我们已知的内容
answers-held-text = 您以前告诉过我们。我们在这里使用，不再问您。
answers-go-on = 继续回答问题
answers-see-plan = 查看您的计划
answers-remove = 移除这份计划
answers-remove-text = 这份计划及其中的所有回答都会删除。您已开始的申请会保留。
answers-remove-button = 删除计划和回答
answers-anew = 从空白重新开始

plans-title = 您的计划
plans-line = { $yes ->
    [0] 还没有确定适合您的服务
   *[other] { $yes } 项服务适合您
}，{ $open ->
    [0] 没有待确定的
   *[other] { $open } 项待确定
}
plans-changed = 上次更改于{ $when }
plans-none = 您还没有计划。告诉我们您遇到什么事，我们会找出哪些服务适合您。
plans-begin = 您想办什么事？
plans-sign-in = 您使用这个浏览器期间，计划会留在这里。登录后可以保存计划，并在其他设备上查看。

plan-everything = 所有服务
plan-title = 您的计划：{ $purpose }
plan-caption = 您的计划
plan-summary-yes = { $n } 项服务适合您。
plan-summary-open = { $n } 项待确定。
plan-on = 依据{ $day }的法律
plan-go-on = 继续回答问题
plan-answers = 查看或更改您的回答
plan-calendar = 把日期加入您的日历
plan-changes = 您的计划有哪些变化
plan-change-new = 计划中新增：{ $service }
plan-change-gone = 不再列入计划：{ $service }
plan-change-yes = { $service }：现在适合您
plan-change-no = { $service }：现在不适合您
plan-change-open = { $service }：重新待确定
plan-change-amount = { $service }：“{ $amount }”原为{ $from }，现为{ $to }
plan-change-day = { $service }：日期现为{ $day }
plan-for-you = 适合您
plan-still-open = 待确定
plan-still-open-text = 再回答一个或几个问题，就能逐项确定。
plan-fault = 这些请询问工作人员
plan-fault-text = 我们的规则无法根据您告诉我们的情况得出结果。这是我们的问题，不是您的错。
plan-besides-text = 这些不是您这次必须办的。再回答几个问题就能看出哪些适合您。
plan-besides-button = 也查一查这些
plan-next = 您还提到了
plan-next-text = 您告诉我们的内容在那里同样有效，不会重复询问。
plan-also-checked = { $n ->
   *[other] 我们还查了 { $n } 项服务，目前都不适合。
}
plan-not-for-you = 不适合您，以及原因
plan-not-for-you-text = 如果这里有什么与您的情况不符，请更改您的回答，或与工作人员交谈。
plan-not-so = 这一条不符合：{ $clause }
plan-due = 请在{ $day }之前办理
plan-due-late = 应在{ $day }之前办理
plan-due-late-text = 日期已过。请现在就办，并询问还能做什么：迟办多半比不办好。
plan-due-words = 请在{ $words }之内办理
plan-due-after = { $fact }之后{ $time }
plan-due-before = { $fact }之前{ $time }
plan-first = 先办：
plan-needs = 还需要知道这些才能确定：
plan-needs-amount = 要算出金额，我们还需要知道：
plan-needs-more = 可能还有另外 { $n } 项
plan-why = 为什么适合您
plan-told = 因为您告诉我们：
plan-told-line = { $question }：{ $answer }
plan-elsewhere = 请到那里申请，不在这里：
elsewhere-website = 网站：
plan-keep = 保存这份计划
plan-keep-text = 您使用这个浏览器期间，计划会留在这里。登录后可以保存计划，在其他设备上查看，并在有变化时收到通知。
plan-keep-button = 登录并保存

calendar-summary = 最后一天：{ $service }
calendar-description = 办理机构：{ $agency }。来自您的计划“{ $plan }”。

## What is not confirmed, not yet, or elsewhere
plan-unchecked = 这些金额我们尚未在来源处核实。请先询问再作打算。
plan-unconfirmed = 此金额有效至 { $day }，之后可能已变动。
plan-not-yet = 从 { $day } 起可以满足。
plan-instead = 适用的是：

## Marks in a plan
plan-answers-see = 查看回答
plan-along = 带走这份计划：代码、打印、分享
plan-total-weekly = 合计：每周 { $amount }
plan-total-yearly = 合计：每年 { $amount }
plan-total-once = 合计：一次性 { $amount }
plan-own = 您自己的步骤
plan-own-add = 添加您自己的步骤
plan-own-text = 您想做什么？
plan-own-hint = 例如：向姐姐要文件
plan-own-day = 在哪一天之前？（可不填）
plan-own-button = 添加这一步
plan-own-yours = 这一步是您添加的
plan-own-remove = 删除这一步
plan-own-empty = 请写下您想做的事
plan-own-too-many = 一份计划最多有 { $n } 个您自己的步骤。请删除不再需要的一个。
plan-mark-too-long = 最多写 { $n } 个字
plan-mark-done = 已完成
plan-not-done = 还没完成
plan-done = 已完成：{ $n } 步
plan-done-show = 查看已完成的步骤
plan-done-on = 完成于 { $day }
plan-note = 您的备注：
plan-note-change = 更改备注
plan-note-add = 添加备注
plan-note-label = 备注：{ $step }
plan-note-keep = 保存备注
calendar-own = 您自己的步骤。来自您的计划“{ $plan }”。

## A plan taken along
along-title = 带走这份计划
along-code = 您计划的代码
along-how = 在任何设备上继续：在任何页面选择“用代码继续”，或用手机对准这张图片。
along-careful = 不要把它交给别人：它会打开计划和您的所有回答，拿到它的人可以更改。
along-until = 代码在 { $day } 之前有效。每次打开本页，有效期延长 30 天。
along-print = 打印
along-print-text = 纸上有：要做什么、何时之前、打给谁，以及代码。
along-print-link = 打印这份计划
along-helpers = 与帮助您的人分享
along-helpers-text = 为每位帮助者制作单独的代码。他们能看到计划、您的回答和备注。他们不能替您申请，您可以随时终止。
along-helper = 谁帮助您？
along-helper-hint = 只有您看得到这个名字。例如：Eleni 阿姨
along-helper-email = 对方的电子邮箱（可不填）
along-helper-email-hint = 我们把代码发到那里。
along-sent = 已用电子邮件发送到
along-sent-sending = { $email }：正在发送
along-sent-accepted = { $email }：已交给对方的邮件服务
along-sent-refused = { $email }：被拒收。请检查地址后重新发送。
along-helper-empty = 请写下谁帮助您
along-helper-long = 请写短一些的名字
along-too-many = 这份计划的代码已经够多了。请先终止一个。
along-may = 他们可以做什么？
along-see = 查看计划
along-change = 查看、回答问题、勾选步骤和写备注
along-how-long = 多久？
along-days = { $n } 天
along-share = 为他们制作代码
along-may-see = 可以查看计划，到 { $day }
along-may-change = 可以查看、回答和勾选，到 { $day }
along-end = 终止 { $helper } 的代码
plan-by-code-see = 您用代码查看这份计划，到 { $day }。您不能更改它。
plan-by-code-change = 您用代码查看这份计划，到 { $day }。您可以回答问题、勾选步骤和写备注。
plan-keep-mine = 把这份计划保存在我的账户中
plan-let-go = 我看完了这份计划
plan-print-code = 在任何设备上继续这份计划：
plans-by-code = 用代码打开，到 { $day }
problem-plan-only-to-see-title = 您可以查看这份计划，但不能更改
problem-plan-only-to-see-text = 您的代码只能查看。
problem-plan-only-to-see-do = 请向计划的主人要一个可以更改的代码。
problem-plan-not-yours-to-share-title = 只有计划的主人可以这样做
problem-plan-not-yours-to-share-text = 您的代码是为帮助者制作的。
problem-plan-not-yours-to-share-do = 请询问计划的主人。

## Questions left, and lists to tick
questions-left = 大约还有 { $n } 个问题，{ $minutes } 分钟
plan-besides-left = 大约 { $n } 个问题，{ $minutes } 分钟。
ticked-hint = 勾选所有符合的
ticked-none = 都没有
ticked-unsure = 其余的我不知道
ticked-wrong = 请勾选符合的，或“都没有”
ticked-both = 请勾选符合的，或者勾选“都没有”，不要两者都选
