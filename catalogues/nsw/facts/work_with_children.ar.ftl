# machine-drafted, not yet checked by a translator
group-child-work = عملك مع الأطفال
plans_work_with_children-ask = هل ستعمل أو تتطوّع مع أطفال دون 18 عامًا؟
plans_work_with_children-label = يعمل مع الأطفال
child_work_is_exempt-ask = هل ستكون مع الأطفال بواحدة من هذه الطرق فقط؟
child_work_is_exempt-label = العمل معفى
child_work_is_exempt-help = تساعد في مدرسة طفلك أو فريقه أو نشاطه. أو تعمل 5 أيام في السنة على الأكثر ومعك آخرون. أو لا تقابل إلا أطفال عائلتك القريبة. أو تعمل في مكتب أو في الصيانة مع احتكاك قليل. أو هو ترتيب غير رسمي بين أصدقاء. أما الرعاية المعتمدة والإرشاد الفردي والعناية الشخصية بأطفال ذوي إعاقة فليست معفاة أبدًا.
child_work_kind-ask = بأي صفة ستكون مع الأطفال؟
child_work_kind-label = الصفة
child_work_kind-choice-paid = عمل بأجر، أو عمل حر
child_work_kind-choice-volunteer = متطوّع
child_work_kind-choice-student = طالب في تدريب عملي
child_work_kind-choice-carer = مقدّم رعاية معتمد، أو والد بالتبنّي، أو بالغ يسكن مع مقدّم رعاية
disqualified_from_child_work-ask = هل أُدنت وأنت بالغ بجريمة تمنع من العمل مع الأطفال، أو أنت متهم بواحدة؟
disqualified_from_child_work-label = جريمة مانعة
disqualified_from_child_work-help = الجرائم مذكورة في الجدول 2 من القانون. وهي خطيرة جدًا، مثل الجرائم الجنسية والعنف ضد الأطفال. ومكتب حامي الأطفال يتحقق من ذلك على كل حال.
clearance_embargo-ask = في آخر 5 سنوات، هل رُفض تصريحك أو سُحب منك، دون إذن بالتقديم مجددًا قبل انتهاء المدة؟
clearance_embargo-label = رفض في آخر 5 سنوات
