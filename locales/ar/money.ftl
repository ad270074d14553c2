# What is owed, paid and given back in a case.
money-heading = المال
money-entry-owed = رسم
money-entry-waived = أُعفيت منه
money-entry-paid = مدفوع
money-entry-returned = دفعة رُدّت
money-entry-credited = لم يعد مستحقًا
money-entry-refunded = أُعيد إليك
money-means-online = عبر الإنترنت
money-means-cash = نقدًا
money-means-card = جهاز البطاقات
money-means-cheque = شيك
money-means-transfer = تحويل مصرفي
money-open = ما زال عليك دفع { $amount }.
money-due = ادفعه حتى { $day }.
money-settled = لا يوجد ما يُدفع.
money-surplus = دفعت { $amount } زيادة. سيُعاد إليك المبلغ دون أن تطلبه.
money-receipt = الإيصال { $number }

case-payment-title = ادفع عبر الإنترنت
case-payment-goes-on = لم تكتمل دفعتك بعد.
case-payment-go-on = تابع الدفع
case-payment-declined = رُفضت الدفعة ولم يُخصم أي مال. يمكنك المحاولة مجددًا أو الدفع بطريقة أخرى.
case-payment-ended = توقفت الدفعة ولم يُخصم أي مال. يمكنك المحاولة مجددًا.
case-payment-unreachable = لا يمكننا الوصول إلى خدمة الدفع الآن. لم يُخصم أي مال. حاول بعد بضع دقائق.
case-payment-nothing = لا يوجد ما يُدفع في هذه القضية.
case-payment-amount = كم تدفع الآن؟
case-payment-part = يمكنك دفع المبلغ كله أو جزء منه.
case-payment-pretend = هذا عرض توضيحي: لا يُنقل أي مال.
case-payment-pay = تابع إلى الدفع
case-payment-otherwise = يمكنك أيضًا الدفع عند الشباك. إذا لم تستطع الدفع فاكتب إلى { $agency } في قضيتك قبل هذا اليوم.

case-event-fee-paid-on-sending = دُفع الرسم وقدره { $amount }
case-event-fee-owed = رسم قدره { $amount } يُدفع حتى { $due }: { $why }
case-event-fee-waived = لا يلزم دفع { $amount }: { $why }
case-event-fee-paid = دُفع { $amount } ({ $means })
case-event-payment-refused = لم تتم دفعة قدرها { $amount } ({ $means })
case-event-payment-returned = رُدّت دفعة قدرها { $amount } ويجب دفعها من جديد: { $why }
case-event-paid-too-much = دُفع { $amount } زيادة وسيُعاد
case-event-money-refunded = أُعيد { $amount } ({ $means }): { $why }

letter-kind-receipt = إيصال
letter-receipt-title = الإيصال { $number }
letter-receipt-opening = وصلتنا دفعتك بشأن «{ $service }».
letter-receipt-number = الرقم
letter-receipt-amount = المبلغ
letter-receipt-means = طريقة الدفع
letter-receipt-day = اليوم
letter-receipt-nothing-left = لم يعد هناك ما يُدفع.
letter-receipt-left = ما زال عليك دفع { $amount }.

problem-money-amount-title = هذا ليس مبلغًا
problem-money-amount-text = اكتب مبلغًا أكبر من الصفر، مثل 62.50.
problem-money-amount-do = ارجع واكتب المبلغ بالأرقام.
problem-money-more-than-open-title = هذا أكثر مما يجب دفعه
problem-money-more-than-open-text = ما زال عليك دفع أقل من ذلك.
problem-money-more-than-open-do = ارجع واكتب مبلغًا لا يزيد على ذلك.

file-kind-site = صورة أو ملف من زيارة الموقع
case-event-site-visited = كان موظف في { $place } يوم { $day }: { $report }
