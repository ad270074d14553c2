# machine-drafted, not yet checked by a translator
name = استرداد تأمين الإيجار
people-also-say = استرجاع التأمين; صاحب البيت ما رجع العربون; تأمين الإيجار; مبلغ الضمان
summary = يحتفظ NSW Fair Trading بالتأمين. حين ينتهي الإيجار يطلب المستأجر أو المالك دفعه. بعد وفاة مستأجر يعود التأمين إلى التركة، ويطلبه منفّذ الوصية. هذا مجاني.
requirement-rents-or-lets-because = تستأجر بيتًا، أو تؤجّر بيتًا.
requirement-rents-or-lets-otherwise = لا تستأجر بيتًا ولا تؤجّره.
requirement-party-because = أنت مستأجر أو مالك أو وكيل عن أحدهما، أو تتولّى تركة مستأجر متوفى.
requirement-party-otherwise = يطلب التأمينَ المستأجرُ والمالكُ ووكلاؤهما. إذا توفي مستأجر فمنفّذ الوصية هو من يطلب. يمكن لفرد من العائلة ليس هو المنفّذ أن يخبرنا من هو.
requirement-bond-is-held-because = يحتفظ NSW Fair Trading بالتأمين.
requirement-bond-is-held-otherwise = لا يحتفظ NSW Fair Trading الآن بتأمين لهذا الإيجار. على المالك أن يودعه، فأخبرنا إذا لم يفعل قط. والتأمين الذي دُفع خطأً أمره إلى الهيئة (NCAT).
requirement-tenancy-over-or-agreed-because = انتهى الإيجار، أو اتفق الجميع، أو يذهب التأمين كله إلى الطرف الآخر.
requirement-tenancy-over-or-agreed-otherwise = الإيجار مستمر. حتى ينتهي يُدفع التأمين إذا اتفق الجميع. ويمكن أيضًا أن يذهب كله إلى الطرف الآخر.
outcome-what_follows = ما يلي طلبك
outcome-what_follows-choice-paid = يُدفع كما اتفقتم جميعًا
outcome-what_follows-choice-notice = يصل إشعار إلى الطرف الآخر، وأمامه 14 يومًا ليذهب إلى هيئة NCAT
retention = 7 سنوات بعد إغلاق الملف
