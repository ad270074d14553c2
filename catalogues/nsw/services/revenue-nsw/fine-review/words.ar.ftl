# machine-drafted, not yet checked by a translator
name = طلب مراجعة غرامة
people-also-say = اعتراض على مخالفة; مراجعة غرامة; مخالفة وقوف; مخالفة سرعة
summary = إذا رأيت أن الغرامة خاطئة أو غير عادلة، فاطلب مراجعتها. المراجعة مجانية، ويقوم بها شخص غير الذي فرض الغرامة.
requirement-was-fined-because = لديك غرامة ترى أنها خاطئة أو غير عادلة.
requirement-was-fined-otherwise = لم تخبرنا بغرامة تريد مراجعتها.
requirement-yours-or-on-behalf-because = الغرامة باسمك، أو أنت تنوب عن صاحبها.
requirement-yours-or-on-behalf-otherwise = على من صدرت بحقه الغرامة أن يطلب ذلك. ويمكنه أيضًا أن يكلّفك بالتصرف نيابة عنه.
requirement-first-review-because = لم تُراجَع هذه الغرامة من قبل.
requirement-first-review-otherwise = روجعت مرة من قبل، فلا يلزم القانون بمراجعة ثانية. حتى تاريخ استحقاق التذكير يمكنك أن تختار المحكمة.
requirement-in-time-if-paid-because = طلبك في الموعد.
requirement-in-time-if-paid-otherwise = من دفع الغرامة كاملة دون إشعار تذكير فله 60 يومًا من يوم صدورها. وقد انتهت هذه المدة.
retention = 7 سنوات بعد إغلاق الملف
outcome-time_to_ask = مهلة الطلب
outcome-time_to_ask-choice-any_time = يمكنك الطلب في أي وقت. اطلب قبل تاريخ الاستحقاق على الورقة كي لا تُضاف تكاليف.
outcome-time_to_ask-choice-sixty_days = دفعت كل المبلغ دون تذكير. لديك 60 يومًا من يوم الغرامة.
review-external-limit-2 = اختر المحكمة قبل موعد إشعار التذكير الذي يأتي بعد هذا القرار. فهو يحلّ محل كل إشعار سابق.
