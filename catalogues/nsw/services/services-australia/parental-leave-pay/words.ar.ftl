# machine-drafted, not yet checked by a translator
name = أجر إجازة الوالدين (Parental Leave Pay)
people-also-say = إجازة أمومة مدفوعة; راتب الولادة; إجازة أبوة
summary = تدفع لك الحكومة الأسترالية أثناء بقائك في البيت مع مولود جديد أو طفل متبنّى حديثًا. القرار لدى Services Australia. قدّم الطلب قبل موعد الولادة بما يصل إلى 3 أشهر.
requirement-new-baby-because = تنتظر مولودًا، أو قدم مولود في السنتين الماضيتين.
requirement-new-baby-otherwise = هذا الأجر للسنتين الأوليين مع طفل جديد.
requirement-residence-because = أنت مواطن أسترالي، أو تحمل تأشيرة تُحسب.
requirement-residence-otherwise = تأشيرتك لا تُحسب. يحصل عليها المواطن وكذلك حامل التأشيرة الدائمة.
requirement-work-test-because = عملت ما يكفي قبل قدوم الطفل.
requirement-work-test-otherwise = لم تعمل ما يكفي في الأشهر السابقة. اسأل Services Australia عن الاستثناءات، وعن دفعة المولود المقدَّمة (Newborn Upfront Payment) بدلًا من ذلك.
requirement-income-test-because = دخلك، أو دخلكما معًا، منخفض بما يكفي.
requirement-income-test-otherwise = دخلك فوق الحد، وكذلك دخلكما معًا. قد يدفع صاحب عملك مع ذلك إجازة والدية.
outcome-days_to_share = أيام الأجر لهذا الطفل، للوالدين معًا
outcome-days_to_share-unit = يومًا
retention = سنتان بعد إغلاق الملف
review-by = موظف مراجعة مخوَّل في Services Australia
review-external-limit-1 = رسالة موظف المراجعة تذكر حتى أي يوم يمكنك أن تطلب من الهيئة (Tribunal). اطلب في أقرب وقت ممكن.
