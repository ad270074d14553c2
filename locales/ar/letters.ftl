# machine-drafted, not yet checked by a translator

## On every letter
letter-page = صفحة { $n } من { $m }
letter-foot = المرجع { $reference }
letter-greeting = مرحباً { $name }،
letter-greeting-nameless = مرحباً،
letter-goodbye = مع أطيب التحيات
letter-fact-reference = رقم المرجع لدينا
letter-fact-date = التاريخ
letter-fact-about = الموضوع
letter-next-heading = ماذا يحدث بعد ذلك
letter-reach-heading = تحدث إلى شخص
letter-reach-phone = اتصل بـ { $agency } على الرقم { $phone }. اذكر المرجع { $reference } لنجد معاملتك فوراً.
letter-code-heading = اطّلع على معاملتك على الويب
letter-code-how = وجّه كاميرا هاتفك إلى الصورة، أو اكتب العنوان. تسجّل الدخول أولاً حتى لا يقرأها أحد غيرك.
letter-code-alt = صورة لكاميرا الهاتف. تقود إلى { $address }
letter-notice-arabic = أنت تقرأ العربية. لم نتمكن من طباعة هذه الرسالة بالعربية. الرسالة بالعربية على الويب، وفي بريدنا الإلكتروني إن كنت تتلقى الرسائل بالبريد الإلكتروني: { $address }
letter-notice-chinese = أنت تقرأ الصينية. لم نتمكن من طباعة هذه الرسالة بالصينية. الرسالة بالصينية على الويب، وفي بريدنا الإلكتروني إن كنت تتلقى الرسائل بالبريد الإلكتروني: { $address }
letter-notice-vietnamese = أنت تقرأ الفيتنامية. لم نتمكن من طباعة هذه الرسالة بالفيتنامية. الرسالة بالفيتنامية على الويب، وفي بريدنا الإلكتروني إن كنت تتلقى الرسائل بالبريد الإلكتروني: { $address }
letter-notice-language = لم نتمكن من طباعة هذه الرسالة بلغتك ({ $language }). الرسالة بلغتك على الويب، وفي بريدنا الإلكتروني إن كنت تتلقى الرسائل بالبريد الإلكتروني: { $address }
letter-mail-subject = رسالة من { $agency }: { $reference }

## We have what you sent
letter-acknowledgement-title = وصلنا ما أرسلته: { $service }
letter-acknowledgement-opening = في { $day } أرسلت إلينا ما يخص «{ $service }». وصلنا ذلك. لا حاجة إلى إرساله مرة أخرى.
letter-promises-heading = بماذا نعدك
letter-promise-by = { $promise }، حتى { $day }.
letter-promise-within = { $promise }، خلال { $within }.
letter-if-late = إذا تأخرنا:
letter-acknowledgement-next-look = ينظر موظف في { $agency } في ما أرسلته.
letter-acknowledgement-next-write = إذا كان شيء ناقصاً نقول لك ما هو وحتى متى نحتاج إليه. وفي النهاية تتلقى قرارنا مكتوباً مع الأسباب.

## We need something
letter-request-title = نحتاج إلى شيء منك: { $service }
letter-request-opening = نعمل على «{ $service }». لكي نتابع نحتاج منك إلى ما يلي:
letter-request-due = من فضلك أرسله حتى { $day }.
letter-request-how-heading = كيف ترسله
letter-request-how-web = على الويب، على العنوان المكتوب أدناه. يمكنك أن تكتب جواباً وأن تضيف صوراً أو ملفات.
letter-request-how-call = إذا كان ذلك صعباً عليك فاتصل بنا. سنجد معاً طريقاً آخر.
letter-request-next-come = حين يصلنا نتابع معاملتك.
letter-request-next-clock = لا تُحسب الأيام حتى ذلك الحين من المدة التي وعدناك بها.
letter-request-next-late = إذا لم يصلنا حتى { $day } فقد نقرر بما لدينا. إذا كنت تحتاج إلى وقت أطول فأخبرنا قبل ذلك اليوم.

## Something is planned near you
letter-notice-title = هناك خطة قربك: قل رأيك
letter-notice-title-at = خطة في { $place }: قل رأيك
letter-notice-opening = طُلب منا أن نقرر في «{ $service }». قد يمسّك ذلك، فنسألك قبل أن نقرر.
letter-notice-opening-at = طُلب منا أن نقرر في «{ $service }» في { $place }. قد يمسّك ذلك، فنسألك قبل أن نقرر.
letter-notice-due = يمكنك أن تقول رأيك حتى { $day }.
letter-notice-due-soon = من فضلك قل لنا رأيك قريباً.
letter-notice-how-heading = كيف يُسمع رأيك
letter-notice-how-web = على الويب، على العنوان المكتوب أدناه. ترى ما هو مخطط ويمكنك أن تكتب إلينا.
letter-notice-how-call = إذا كنت تفضّل الكلام فاتصل بنا. نحن نكتب ما تقوله.
letter-notice-next-read = نقرأ كل ما يصل حتى ذلك اليوم، وقرارنا يجيب عنه.
letter-notice-next-private = قبل أن يقرأ الآخرون ما كتبته نحذف منه ما هو خاص.
letter-notice-next-nothing = لست مضطراً إلى فعل أي شيء.
letter-notice-code-heading = اطّلع على الخطة على الويب
letter-notice-code-how = وجّه كاميرا هاتفك إلى الصورة، أو اكتب العنوان. رمزك هو { $code }.

## A decision
letter-decision-other-language = الأسباب أدناه ليست بلغة هذه الرسالة، والسبب: { $why } يمكن لمترجم فوري أن يقرأها لك مجانًا. وطريقة الاتصال به في آخر الرسالة.
letter-decision-translated = ترجم الأسباب { $by }، { $day }. والأصل مع القرار في قضيتك.
letter-decision-title-corrected = قرارنا المصحَّح: { $service }
letter-decision-replaces = يحل هذا القرار محل قرارنا المؤرخ { $day } في القضية { $reference }: { $outcome }.
letter-decision-replaces-why = سبب التصحيح: { $why }
letter-decision-title = قرارنا: { $service }
letter-decision-outcome = قررنا: { $outcome }
letter-findings-heading = ما ثبت لدينا
letter-findings-text = يستند القرار إلى هذه الوقائع، وكل واقعة تحت سؤالها.
letter-clauses-heading = القواعد وكيف تنطبق عليك
letter-decided-heading = من اتخذ القرار
letter-decided-by = اتخذ القرار { $name }، { $agency }، في { $day }.
letter-decided-without = اتُّخذ القرار لدى { $agency } في { $day }.
letter-decision-replaces-in = يحل هذا القرار محل القرار السابق، { $outcome }، في القضية { $reference }.
letter-rights-heading = إذا رأيت أن القرار خطأ
letter-rights-text = يمكنك أن تطلب النظر فيه مرة أخرى. انتبه إلى آخر الأيام: بعدها قد يفوت الأوان.
letter-rights-none = لا يوجد قانون يقول إن جهة أخرى تنظر في هذا القرار مرة أخرى. يمكنك مع ذلك أن تتصل بنا وتسأل.
letter-route-internal-heading = اطلب منا أن ننظر فيه مرة أخرى
letter-route-internal-by = من ينظر فيه: { $by }.
letter-route-internal-how = اطلب ذلك في صفحة معاملتك أو اتصل بنا: { $address }
letter-route-external-heading = اسأل جهة خارجية: { $by }
letter-route-external-text = هي لا تتبعنا، وتقول لك ما تستطيع فعله.
letter-route-until = آخر يوم للطلب هو { $day }.
letter-route-posted-later = تُحسب المدة من تاريخ هذه الرسالة. وإذا أرسلناها بالبريد لاحقًا فلديك أيام إضافية بقدر التأخير: صفحة قضيتك تذكر اليوم.
letter-route-any-day = لا نعرف يوماً أخيراً لذلك.
letter-route-further-heading = ضد ما تقرره: { $by }
letter-route-phone = اتصل على { $phone }.
letter-route-website = على الويب: { $website }
letter-decision-next = يسري القرار من اليوم. لست مضطراً إلى فعل أي شيء آخر.
letter-decision-next-until = يسري القرار من اليوم. إذا لم يطلب أحد النظر فيه مرة أخرى حتى { $day } نغلق معاملتك بعد ذلك اليوم.

## To those who were heard, when it is decided
letter-outcome-title = لقد قررنا: { $service }
letter-outcome-title-at = لقد قررنا في الخطة في { $place }
letter-outcome-opening = سألناك قبل أن نقرر في «{ $service }». والآن صدر القرار.
letter-outcome-changed = أُعيد النظر في قرارنا الأول، وهذا القرار يحل محله.
letter-outcome-conditions-heading = الشروط التي وضعناها
letter-outcome-answer-heading = جوابنا عما كتبته
letter-outcome-next-look = ترى على الويب ما هو مخطط وما كتبه الآخرون.
letter-outcome-next-call = إذا لم تفهم القرار أو رأيت أنه خطأ فاتصل بنا. نشرحه لك ونقول لك ما يمكنك فعله.
letter-outcome-code-heading = اطّلع على القرار على الويب

## We are sorry
letter-apology-title = نعتذر: لقد تأخرنا
letter-apology-promised = بشأن «{ $service }» وعدناك بما يلي: { $promise }.
letter-apology-promised-by = بشأن «{ $service }» وعدناك بما يلي: { $promise }، حتى { $day }.
letter-apology-sorry = لم نفِ بهذا الوعد. نعتذر. الذنب ليس ذنبك.
letter-remedies-heading = ما يتبع ذلك
letter-apology-next = ما زالت { $agency } ستفعل ما وُعدت به في أقرب وقت.
letter-apology-next-nothing = لست مضطراً إلى فعل أي شيء. إذا كان الانتظار صعباً عليك فاتصل بنا وقل ذلك.

## Letters in a case
letter-kind-acknowledgement = وصلنا ما أرسلته
letter-kind-request = نحتاج إلى شيء
letter-kind-notice = إشعار لأحد الجيران
letter-kind-decision = قرار
letter-kind-notice-of-decision = قرار، إلى أحد الجيران
letter-kind-apology = اعتذار
letters-heading = الرسائل
letter-untitled = رسالة
letter-went-by-email = أُرسلت بالبريد الإلكتروني
letter-goes-by-post = تُرسل بالبريد
letter-posted-on = أُرسلت بالبريد في { $day }
letter-is-here = تُقرأ هنا
case-event-letter-not-posted = تبيّن أن رسالة لم تُرسل بالبريد بعد: { $why }
case-event-letter-returned = عادت رسالة أُرسلت إليك في { $day }: { $why }. هل العنوان المسجّل لدينا ما زال صحيحًا؟
letter-download = نزّل الرسالة بصيغة PDF
letter-pdf-in-another = ملف PDF بلغة أخرى لأننا لم نتمكن من طباعته بلغتك. الرسالة كاملة أدناه.
problem-letter-not-to-post-title = هذه الرسالة لا تنتظر الإرسال
problem-letter-not-to-post-text = لقد أُرسلت من قبل، أو أنها ليست جاهزة بعد.
problem-letter-not-to-post-do = ارجع إلى قائمة الرسائل وانظر أين هي.
problem-letter-day-to-come-title = لم يأت ذلك اليوم بعد
problem-letter-day-to-come-text = لا يمكن إرسال رسالة في يوم لم يأت بعد، ويجب أن يكون اليوم موجودًا في التقويم.
problem-letter-day-to-come-do = ارجع واكتب اليوم الذي سُلّمت فيه الرسائل إلى البريد.
problem-letter-no-reason-title = اذكر السبب
problem-letter-no-reason-text = يحتاج التصحيح إلى سبب من 1 إلى 1000 حرف.
problem-letter-no-reason-do = ارجع واكتب السبب.
problem-report-not-printed-title = لا يمكن طباعة هذا التقرير هنا
problem-report-not-printed-text = فيه رموز لا يرسمها أي خط على هذا الجهاز، ولا يُطبع شيء مكانها.
problem-report-not-printed-do = اطلب ممن يدير البرنامج تثبيت الخطوط (fonts-noto-core وfonts-noto-cjk) ثم حاول مرة أخرى.

## Samples for authors of templates, about made-up people
letter-sample-summary = تحصل على التخفيض لهذا العام. ندفعه إلى شركة الغاز التي تتعامل معها، وتكون فاتورتك القادمة أقل.
letter-sample-reason = كانت بطاقتك سارية في يوم الفاتورة، والفاتورة تخص المكان الذي تسكن فيه.
letter-sample-question = هل حساب الغاز باسمك؟
letter-sample-condition = أخبرنا خلال 14 يومًا إذا انتقلت من مسكنك أو غيّرت شركة الغاز.
letter-sample-ask =
    صورة لوجهي بطاقة التخفيض.
    آخر فاتورة غاز. كل الصفحات من فضلك.
letter-sample-plan = طابق ثانٍ فوق البيت الخلفي، وجدار جديد على امتداد السياج الشمالي.
letter-sample-plan-condition = النافذة في الجهة الشمالية من زجاج غير شفاف.
letter-sample-answer = كتبت أن الشرفة تطل على مطبخك. ستُبنى أخفض بمتر واحد، ويوضع حاجز.
