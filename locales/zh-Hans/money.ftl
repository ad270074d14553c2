# What is owed, paid and given back in a case.
money-heading = 费用
money-entry-owed = 费用
money-entry-waived = 已免除
money-entry-paid = 已付
money-entry-returned = 被退回的付款
money-entry-credited = 不再需要支付
money-entry-refunded = 已退还给您
money-means-online = 网上支付
money-means-cash = 现金
money-means-card = 刷卡机
money-means-cheque = 支票
money-means-transfer = 银行转账
money-open = 还需支付 { $amount }。
money-due = 请在 { $day } 之前支付。
money-settled = 没有需要支付的费用。
money-surplus = 您多付了 { $amount }。我们会退还给您，您不必申请。
money-receipt = 收据 { $number }

case-payment-title = 网上支付
case-payment-goes-on = 您的付款尚未完成。
case-payment-go-on = 继续付款
case-payment-declined = 付款被拒绝，没有扣款。您可以再试一次，或用其他方式支付。
case-payment-ended = 付款已停止，没有扣款。您可以再试一次。
case-payment-unreachable = 目前无法连接支付服务。没有扣款。请过几分钟再试。
case-payment-nothing = 本案没有需要支付的费用。
case-payment-amount = 您现在支付多少？
case-payment-part = 您可以全部支付，也可以支付一部分。
case-payment-pretend = 这是演示：不会转移任何款项。
case-payment-pay = 前往支付
case-payment-otherwise = 您也可以在柜台支付。如果无法支付，请在此日期之前在案件中写信给 { $agency }。

case-event-fee-paid-on-sending = 已支付费用 { $amount }
case-event-fee-owed = 需在 { $due } 之前支付费用 { $amount }：{ $why }
case-event-fee-waived = 不必支付 { $amount }：{ $why }
case-event-fee-paid = 已支付 { $amount }（{ $means }）
case-event-payment-refused = 一笔 { $amount } 的付款没有成功（{ $means }）
case-event-payment-returned = 一笔 { $amount } 的付款被退回，需要重新支付：{ $why }
case-event-paid-too-much = 多付了 { $amount }，将予退还
case-event-money-refunded = 已退还 { $amount }（{ $means }）：{ $why }

letter-kind-receipt = 收据
letter-receipt-title = 收据 { $number }
letter-receipt-opening = 我们收到了您为“{ $service }”支付的款项。
letter-receipt-number = 编号
letter-receipt-amount = 金额
letter-receipt-means = 支付方式
letter-receipt-day = 日期
letter-receipt-nothing-left = 没有其他需要支付的费用。
letter-receipt-left = 还需支付 { $amount }。

problem-money-amount-title = 这不是金额
problem-money-amount-text = 请填写大于零的金额，例如 62.50。
problem-money-amount-do = 请返回并用数字填写金额。
problem-money-more-than-open-title = 超过了应付金额
problem-money-more-than-open-text = 还需支付的金额比这少。
problem-money-more-than-open-do = 请返回并填写不高于此的金额。

file-kind-site = 实地查看的照片或文件
case-event-site-visited = 一名工作人员于 { $day } 到过 { $place }：{ $report }
