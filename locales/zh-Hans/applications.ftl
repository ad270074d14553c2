# machine-drafted, not yet checked by a translator

application-stages = 申请步骤
application-stage-confirm = 已知资料
application-stage-questions = 问题
application-stage-proof = 证明
application-stage-check = 检查并提交
application-stage-pay = 付款
application-stage-done = 已完成
application-come-back = 在此停下，稍后再来
application-change = 更改

application-elsewhere-title = 这项服务要在别处申请
application-elsewhere-text = 我们可以向您介绍这项服务，但申请由{ $agency }受理。
application-elsewhere-website = 前往{ $agency }
application-elsewhere-phone = 或致电
application-elsewhere-plan = 您在这里告诉我们的内容会留在您的计划中，您可以随时回来。
application-not-today-title = 今天不能申请这项服务
application-not-today-text = 这项服务已经结束。请与工作人员交谈：也许有其他服务可以帮到您。
application-not-today-from = 这项服务从{ $day }开始。请届时再来，或与工作人员交谈。

application-questions-title = 几个问题
application-confirm-title = 这些内容现在还对吗？
application-confirm-text = 您以前告诉过我们，所以我们不再问。如有不对的地方，请更改。
application-confirm-button = 对，没有错
application-entry-label = { $entry } { $number }：{ $label }
application-more-label = { $label }：还有其他的吗？

application-evidence-title = 为您所填内容提供证明
application-evidence-text = 大部分内容我们可以自己核实。我们无法核实的，请添加照片或副本。
application-evidence-you-said = 您告诉我们：
application-evidence-register = { $agency }会在自己的登记册中查核。您不需要做什么。
application-evidence-agency = 我们会向{ $agency }索取，依据是：{ $under }。您不需要做什么。
application-files-taken = 我们已收到的文件
application-file-size = { $kilobytes } kB
application-file-remove = 移除
application-file-add = 添加照片或副本
application-file-own = 如果您有副本，可以添加，也许会更快。
application-file-hint = PDF、照片或扫描件（JPEG、PNG、HEIC、WebP、TIFF）、Word或OpenDocument文件。每个最大10 MB，合计最大20 MB。
application-file-later = 我现在无法添加
application-file-later-hint = 您仍然可以提交申请。我们会告诉您如何补交。
application-file-upload-only = 添加文件并留在本页
application-file-missing = 请为“{ $label }”添加文件，或说明您现在无法添加
application-file-together = 加上“{ $name }”后，您的文件合计超过20 MB。请拍一张较小的照片，或稍后再发送其余文件。
application-proof-source = 由我们询问{ $agency }
application-proof-later = 由您稍后补交

application-check-title = 检查您填写的内容
application-check-known = 我们已知的内容
application-check-answers = 您的回答
application-refusal-heading = 根据您告诉我们的情况，申请可能不获批准
application-refusal-text = 如果有不对的地方，请更改。您也可以与工作人员交谈，或照样提交：每个“不批准”在最终确定前都会由人审查。
application-email = 您的电子邮箱，用于接收回执
application-email-hint = 可以不填。我们只用于这项申请。
application-send = 提交
application-to-payment = 同意并去付款
application-declaration-title = 声明
application-left-open = 尚未回答
application-left-open-text = { $agency }可能会就这些问题联系您。
application-declaration-standard = 提交即表示，据您所知，您填写的内容属实。如果情况有变，请告诉我们。如果填错了，也请告诉我们：主动更正绝不会对您不利。
application-declaration-statutory = 这是正式声明。您声明所填写的一切内容属实，并且您是在相信其属实的情况下作出这份声明。
application-declaration-warning = 故意作虚假声明属于违法行为
application-declaration-shared = { $agency }会收到您填写的内容，并用于这项申请。您可以随时查看谁看过。
application-declare = 据我所知，我填写的内容属实
application-declare-statutory = 我声明我填写的一切内容属实
application-declare-first = 如果您填写的内容属实，请勾选方框；否则请返回更改
application-changed-meanwhile = 其间此申请已在另一窗口或由他人更改。请再读一遍，如果现在的内容正确，再发送

application-fee-title = 支付费用
application-fee-text = 费用为{ $fee }。
application-fee-pretend = 这是演示，不会有任何资金往来。
application-fee-next = 付款后，您的申请即会提交。如果您中途停下，内容不会丢失，也不会重复扣款。
application-fee-button = 去付款

application-sent-title = 我们已收到您的申请
application-sent-reference = 您的编号
application-sent-text = “{ $service }”已于{ $moment }送交{ $agency }。
application-sent-undecided = 我们无法从地址得知由哪个机构受理。{ $agency }的工作人员会查明，您可以在这里看到它被转交到哪里。
application-sent-paid = 您支付了{ $fee }。
application-sent-email = 回执会发送到 { $email }。
application-sent-later = 您还需要补交的证明
application-sent-later-how = 请在您的申请页面添加，或带上编号到柜台提交。如果到我们需要时仍未收到，我们会一次性向您索取全部所需材料。
application-sent-next = 接下来会怎样
application-sent-review = 如果您不同意决定
application-sent-follow = 如何查看进展
application-sent-case = 查看申请进展
application-sent-call = 您可以随时致电我们，并提供您的编号 { $reference }。
application-sent-sign-in = 登录即可保留，并在任何设备上查看。
application-sent-sign-in-email = 在任何设备上用 { $email } 登录，即可在您的账户中看到。
application-sent-code = 凭此代码，您交给的任何人都可以在任何设备上查看进展。请保留好：这个浏览器一天后就不再记得。
application-promise-by = 在{ $day }之前。
application-promise-within = 在{ $length }之内。
application-promise-kept = 已完成：本页就是我们的凭证。
application-promise-otherwise = 如果我们迟了：
application-review-internal = 您可以要求由{ $by }复核。
application-review-internal-within = 您可以在决定作出后{ $within }之内，要求由{ $by }复核。
application-review-external = 您也可以向{ $by }提出。
application-review-external-within = 您也可以在决定作出后{ $within }之内，向{ $by }提出。

problem-application-incomplete-title = 您的申请还没有完成
problem-application-incomplete-text = 还有内容未填完，可能是因为在另一个窗口中更改过。
problem-application-incomplete-do = 请重新打开您的申请。您填写的内容都已保存。
problem-application-paid-title = 已经付款，不能再更改
problem-application-paid-text = 这项申请的费用已付，申请正在送交。
problem-application-paid-do = 如需更正，请与工作人员交谈，并提供您的编号。
problem-application-service-gone-title = 这项服务已不再提供
problem-application-service-gone-text = 在您保存草稿期间，这项服务结束了。
problem-application-service-gone-do = 请与工作人员交谈：也许有其他服务可以帮到您。

application-payment-open-title = 您的付款还没有完成
application-payment-open-text = 请前往付款页面付款。付款后您会回到这里，您的申请随即提交。
application-payment-declined-title = 付款被拒绝
application-payment-declined-text = 银行或银行卡拒绝了付款。没有向您扣款。您可以再试一次，也可以换一张卡。
application-payment-ended-title = 付款已中止
application-payment-ended-text = 没有付款，或用时太长。没有向您扣款。
application-payment-unreachable-title = 我们无法连接支付服务
application-payment-unreachable-text = 这是我们这边的问题，不是您的问题。请过几分钟再试，或在此停下，稍后再来。
application-payment-safe = 您填写的内容都已保存。成功的付款绝不会重复扣款。
application-payment-go = 前往付款页面
application-payment-again = 再试一次
pretend-pay-title = 模拟付款
pretend-pay-warning = 这是演示。无论您按哪个按钮，都不会有资金往来。
pretend-pay-what = 用途
pretend-pay-amount = 金额
pretend-pay-pay = 付款
pretend-pay-decline = 拒绝
pretend-pay-stop = 不付款并停止

resume-page-title = 您可以随时回来
resume-saved = 所有内容都已保存。
resume-guest = 今天之内，您可以直接用这个浏览器回来。有了代码，您以后可以在任何设备上继续。
resume-signed-in = 登录后，您可以在任何设备上找到它。有了代码，不登录也能继续。
resume-your-code = 您的代码
resume-is-new = 这是一个新代码。您刚才用的代码有工作人员看到过，已不能再打开任何内容。
resume-how = 请在每个页面底部的“用代码继续”处输入，或在电话中说出，或用手机对准图片扫描。
resume-picture = 供手机摄像头扫描的二维码。它会打开 { $address }
resume-careful = 任何有代码的人都可以查看和更改这项申请。请只交给帮助您的人。
resume-until = 代码在您上次使用后30天内有效。如果没有任何更改，我们会在{ $day }删除您填写的内容。
resume-go-on-now = 现在继续
resume-mail-heading = 把代码发给自己
resume-email = 您的电子邮箱
resume-email-hint = 我们只用于这项申请：发送代码、回执，以及删除前的提醒。
resume-mail = 发送代码
resume-sent-to = 代码正在发送到 { $email }。
resume-title = 用代码继续
resume-text = 有了我们给您的代码，您可以从上次停下的地方继续。
resume-code = 您的代码
resume-code-hint = 9个字母和数字，例如 K7M-4PX-9TR。大小写、空格和短横线都没有关系。
resume-code-missing = 请填写您的代码
resume-code-slip = 代码中有一个字符似乎不对。请检查：代码中没有数字零，也没有字母I、L、O和U。
resume-code-length = 代码有9个字母和数字，例如 K7M-4PX-9TR。请检查是否填写完整。
resume-found-title = 继续这项申请？
resume-found-text = “{ $service }”，上次更改于{ $moment }。
resume-found-careful = 您会看到目前已填写的内容。只有在这是您的申请，或有人请您帮忙时，才请继续。
resume-found-button = 继续
resume-expired-title = 这个代码已失效
resume-expired-text = 它已有30天没有使用。这项申请上次更改于{ $moment }。
resume-expired-do = 如果您是在登录后开始申请的，请登录后继续。否则请与工作人员交谈，或重新开始。
resume-deleted-title = 这项申请已删除
resume-deleted-text = 您删除了它，或它已有90天没有更改。内容已全部清除，也没有提交过任何内容。
resume-deleted-do = 您可以重新开始，只需回答每页上的问题。
resume-sent-found = 这是为“{ $service }”提交的。继续即可查看进展。
resume-sent-title = 这项申请已经提交
resume-sent-text = 它现在由机构处理，不能再用代码更改。
resume-sent-do = 查看进展
resume-start-again = 查看这项服务并重新开始
resume-seen-title = 有工作人员看到过这个代码
resume-seen-text = 这份申请中有该工作人员无权查看的内容。为了不让别人读到，这个代码不能再打开申请。
resume-seen-mailed = 我们已把新代码发送到您为这份申请提供的电子邮箱。
resume-seen-ways = 您可以这样继续
resume-seen-browser = 在您开始填写的浏览器中：在那里选择“在此停下，稍后再来”，就会得到新代码。
resume-seen-sign-in = 如果您是登录后开始填写的，请登录。
resume-seen-counter = 在柜台或通过电话，与工作人员一起继续。在那里代码仍然有效。
resume-unknown-title = 我们没有找到这个代码
resume-unknown-text = 可能是输入有误，或申请早已不存在。
resume-unknown-do = 请检查代码后再试，或与工作人员交谈。
resume-unknown-again = 再试一次

drafts-title = 您尚未提交的申请
drafts-none = 您没有已开始但尚未提交的申请。
drafts-go-on = 继续
drafts-delete = 删除
drafts-changed = 上次更改于{ $moment }。
drafts-until = 如果没有任何更改，我们会在{ $day }删除它。
drafts-guest = 您是在另一台设备上开始的吗？
drafts-code = 用代码继续
draft-deletion-title = 删除这项申请？
draft-deletion-text = 您上次更改于{ $moment }。您的回答和文件将永久删除。没有提交过任何内容。
draft-deletion-button = 删除
draft-deletion-keep = 保留
application-changes-title = 这项服务有变化
application-changes-text = 自您上次（{ $moment }）来过之后，这项服务有了变化。仍然适用的内容都已保留。
application-changes-left = 这些回答不再使用
application-changes-new = 现在需要回答这些问题

mail-application-receipt-subject = 我们已收到您的申请：{ $service }
mail-application-receipt-text =
    您的申请“{ $service }”已于{ $moment }提交。

    您的编号：{ $reference }

    接下来的步骤和时限：
    { $promises }

    查看进展：{ $address }
    您可以随时致电我们，并提供您的编号。
mail-application-code-subject = 供您继续申请的代码：{ $service }
mail-application-code-text =
    您的申请“{ $service }”还没有完成。所有内容都已保存。

    您的代码：{ $code }
    或打开：{ $address }

    代码在您上次使用后30天内有效。如果没有任何更改，我们会在{ $day }删除您填写的内容。
    任何有代码的人都可以查看和更改这项申请。

    如果您没有要求发送这封邮件，则无需做任何事。
mail-application-warning-subject = 我们将在{ $day }删除您的草稿：{ $service }
mail-application-warning-text =
    您开始了“{ $service }”，但没有提交。我们将在{ $day }删除它，包括您填写的全部内容。

    如果您还需要它，请在那天之前继续。
    您的代码：{ $code }
    或打开：{ $address }

    如果代码已失效，请登录或与工作人员交谈。

    如果您不再需要，则无需做任何事。

## Where a form ends
application-halt-title = 为了您的安全，我们到此为止
application-fee-unconfirmed-title = 今天我们无法收取这笔费用
application-fee-unconfirmed = 费用可能已经变动，我们尚未核实。我们不收取可能有误的金额。请致电我们，由工作人员受理。
application-halt-ask = 请求来电
application-halt-forgets = 您在本表中填写的内容会被删除。我们只保留您在留言中看到的内容。
application-halt-body = 我无法继续办理“{ $service }”，请给我来电。

# Acting for somebody else.
mail-sent-for-you-subject = { $by }替您提交了申请：{ $service }
mail-sent-for-you-text =
    可以代您办事的{ $by }替您提交了：{ $service }。

    编号：{ $reference }

    在此查看：{ $address }

    如果这不是您的意愿，请告诉我们，或终止{ $by }的权限：{ $representatives }
for-whom-title = 为谁办理？
for-whom-text = 您可以代他人办理。
for-whom-me = 为我自己
for-whom-missing = 请选择为谁办理
for-whom = 为{ $name }
for-whom-nameless = 他人

resume-plan-title = 继续一份计划
resume-plan-text = 这个代码通向计划“{ $plan }”。
resume-plan-button = 继续这份计划
mail-plan-code-subject = 您计划的代码：{ $plan }
mail-plan-code-text =
    您请我们发送计划“{ $plan }”的代码。

    { $code }

    在这里继续：{ $address }

    代码在 { $day } 之前有效。不要把它交给别人：它会打开计划和您的所有回答。

    { $site }
mail-plan-shared-subject = 请帮忙看一个计划：{ $plan }
mail-plan-shared-to-see =
    有人请您帮忙处理计划“{ $plan }”，并为此把您的地址给了我们。

    { $code }

    用这个代码可以查看计划。

    在这里打开：{ $address }

    代码在 { $day } 之前有效，对方也可以随时终止。对方能看到您何时查看。如果您不知道是谁发来的，不用理会：没有人会看到您收到了它。

    { $site }
mail-plan-shared-to-change =
    有人请您帮忙处理计划“{ $plan }”，并为此把您的地址给了我们。

    { $code }

    用这个代码可以查看计划、回答问题并勾选已完成的步骤。

    在这里打开：{ $address }

    代码在 { $day } 之前有效，对方也可以随时终止。对方能看到您何时查看。如果您不知道是谁发来的，不用理会：没有人会看到您收到了它。

    { $site }
application-billed-title = 可能有费用
application-billed-text = 您现在不用付款。{ $agency }会根据您提交的内容确定是否收费，并寄账单。账单付清后才会办理。
