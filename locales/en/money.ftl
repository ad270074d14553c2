# What is owed, paid and given back in a case.
money-heading = Money
money-entry-owed = Fee
money-entry-waived = Waived
money-entry-paid = Paid
money-entry-returned = Payment that came back
money-entry-credited = No longer owed
money-entry-refunded = Given back to you
money-means-online = online
money-means-cash = cash
money-means-card = card terminal
money-means-cheque = cheque
money-means-transfer = bank transfer
money-open = { $amount } is still to pay.
money-due = Pay it by { $day }.
money-settled = Nothing is to pay.
money-surplus = You paid { $amount } too much. You get it back, and need not ask for it.
money-receipt = Receipt { $number }

case-payment-title = Pay online
case-payment-goes-on = Your payment is not finished yet.
case-payment-go-on = Go on paying
case-payment-declined = The payment was declined, and no money moved. You can try again, or pay in another way.
case-payment-ended = The payment was stopped, and no money moved. You can try again.
case-payment-unreachable = We cannot reach the payment service now. No money moved. Try again in a few minutes.
case-payment-nothing = Nothing is to pay in this case.
case-payment-amount = How much do you pay now?
case-payment-part = You can pay all of it, or a part.
case-payment-pretend = This is a demonstration: no money moves.
case-payment-pay = Go on to pay
case-payment-otherwise = You can also pay at a counter. If you cannot pay, write to { $agency } in your case before the day.

case-event-fee-paid-on-sending = The fee of { $amount } was paid
case-event-fee-owed = A fee of { $amount } is to be paid by { $due }: { $why }
case-event-fee-waived = { $amount } need not be paid: { $why }
case-event-fee-paid = { $amount } was paid ({ $means })
case-event-payment-refused = A payment of { $amount } did not go through ({ $means })
case-event-payment-returned = A payment of { $amount } came back and is to be paid again: { $why }
case-event-paid-too-much = { $amount } was paid too much and goes back
case-event-money-refunded = { $amount } went back ({ $means }): { $why }

letter-kind-receipt = Receipt
letter-receipt-title = Receipt { $number }
letter-receipt-opening = We received your payment for “{ $service }”.
letter-receipt-number = Number
letter-receipt-amount = Amount
letter-receipt-means = Paid by
letter-receipt-day = Day
letter-receipt-nothing-left = Nothing more is to pay.
letter-receipt-left = { $amount } is still to pay.

problem-money-amount-title = This is not an amount
problem-money-amount-text = Write an amount above zero, such as 62.50.
problem-money-amount-do = Go back and write the amount in figures.
problem-money-more-than-open-title = That is more than is to pay
problem-money-more-than-open-text = Less than that is still to pay.
problem-money-more-than-open-do = Go back and write an amount that is not higher.

file-kind-site = Photo or file of a site visit
case-event-site-visited = An officer was at { $place } on { $day }: { $report }
