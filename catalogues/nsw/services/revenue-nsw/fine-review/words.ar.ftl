# machine-drafted, not yet checked by a translator
name = طلب مراجعة غرامة
summary = إذا رأيت أن الغرامة خاطئة أو غير عادلة، فاطلب مراجعتها. المراجعة مجانية، ويقوم بها شخص غير الذي فرض الغرامة.
requirement-was-fined-because = لديك غرامة ترى أنها خاطئة أو غير عادلة.
requirement-was-fined-otherwise = لم تخبرنا بغرامة تريد مراجعتها.
requirement-yours-or-on-behalf-because = الغرامة باسمك، أو أنت تنوب عن صاحبها.
requirement-yours-or-on-behalf-otherwise = لا يطلب المراجعة إلا صاحب الغرامة أو من ينوب عنه.
requirement-first-review-because = لم تُراجَع هذه الغرامة من قبل.
requirement-first-review-otherwise = رُوجعت هذه الغرامة مرة من قبل، ولسنا ملزمين بمراجعتها مرة أخرى. ما زال بإمكانك اختيار المحكمة.
requirement-in-time-if-paid-because = طلبك في الموعد.
requirement-in-time-if-paid-otherwise = من دفع الغرامة كاملة دون إشعار تذكير فله 60 يومًا من يوم صدورها. وقد انتهت هذه المدة.
outcome-ask_by = آخر يوم للطلب، إذا دفعت دون إشعار تذكير
retention = 7 سنوات بعد إغلاق الملف
