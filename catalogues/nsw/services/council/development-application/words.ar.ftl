# machine-drafted, not yet checked by a translator
name = طلب موافقة بناء (development application)
people-also-say = رخصة بناء; طلب بناء; توسيع البيت; بناء غرفة زيادة
summary = اطلب موافقة المجلس البلدي على أن تبني أو تهدم أو تقسّم الأرض أو تستعمل مكانًا بطريقة جديدة. هنا تُعدّ الطلب مع المجلس. ويُقدَّم على NSW Planning Portal مع مخططاتك والرسم، وعندئذ فقط تبدأ المهلة في القانون. يُسمع الجيران، وعلى المجلس أن يذكر الأسباب.
requirement-plans-to-build-because = تريد أن تبني، أو أن تستعمل أرضًا بطريقة جديدة.
requirement-plans-to-build-otherwise = لم تخبرنا عن أي أعمال بناء.
requirement-not-exempt-because = العمل أكبر من الأعمال المعفاة (exempt development).
requirement-not-exempt-otherwise = هذا العمل لا يحتاج إلى موافقة ما دام يلتزم بقواعد الأعمال المعفاة. يمكنك أن تبدأ بدون المجلس.
requirement-not-complying-because = العمل ليس مما يلتزم بقواعد محددة (complying development)، أو تفضّل تقييمًا كاملًا.
requirement-not-complying-otherwise = يمكن لمصدّق أن يوافق عليه بوصفه عملًا يلتزم بقواعد محددة. هذا أسرع، ويُبلَّغ الجيران ولا يُسألون. ولك مع ذلك أن تختار طلب موافقة بناء.
requirement-allowed-here-because = خطة هذه الأرض تسمح بالعمل بموافقة.
requirement-allowed-here-otherwise = خطة هذه الأرض لا تسمح به، ولا يستطيع المجلس الموافقة. تحدّث إلى مخطِّط عن مكان آخر وعن تصميم آخر.
requirement-owner-agrees-because = مالك الأرض يقدّم الطلب، أو يوافق كتابةً.
requirement-owner-agrees-otherwise = اطلب من المالك أن يوافق كتابةً. بدون ذلك لا يجوز للمجلس أن يقرّر.
promise-decide-tell = انقضت المهلة في القانون لطلبك. يمكنك أن تستأنف لدى محكمة الأراضي والبيئة (Land and Environment Court)، ونحن نواصل النظر فيه. اسأل محاميًا قبل أن تستأنف، لأن الأيام التي توقّف فيها الحساب لا تُعدّ.
review-by = المجلس أو مفوَّض لم يتخذ القرار وليس أدنى رتبة ممن اتخذه
