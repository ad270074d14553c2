# machine-drafted, not yet checked by a translator
name = تجديد رخصة القيادة
summary = احتفظ برخصة نيو ساوث ويلز لمدة أخرى. يمكنك التجديد حتى 5 سنوات بعد انتهائها، لكن لا يجوز لك القيادة وهي منتهية. انظر الرسم الحالي؛ كثير من المتقاعدين لا يدفعون شيئًا.
requirement-wants-to-renew-because = تريد تجديد رخصتك.
requirement-wants-to-renew-otherwise = لم تطلب تجديد رخصة.
requirement-lives-here-because = تسكن في نيو ساوث ويلز.
requirement-lives-here-otherwise = الرخصة تأتي من الولاية التي تسكن فيها. بدّلها هناك خلال 3 أشهر من الانتقال.
requirement-within-five-years-because = رخصتك سارية، أو لم يمضِ على انتهائها أكثر من 5 سنوات.
requirement-within-five-years-otherwise = انتهت رخصتك منذ أكثر من 5 سنوات. قدّم طلب رخصة جديدة، وستعيد الاختبارات.
requirement-not-taken-away-because = رخصتك ليست موقوفة ولا ملغاة ولا سحبتها محكمة.
requirement-not-taken-away-otherwise = لا يمكنك التجديد ورخصتك موقوفة أو ملغاة أو سحبتها محكمة. سنخبرك متى وكيف يمكنك استعادتها.
requirement-fit-to-drive-because = سنّك لا تتطلب فحصًا طبيًا، أو نجحت فيه.
requirement-fit-to-drive-otherwise = في سنّك يجب أن يشهد طبيب كل سنة بأنك لائق للقيادة. راجع طبيبك ومعك الاستمارة التي نرسلها إليك.
requirement-drives-safely-because = لا تحتاج إلى اختبار قيادة، أو نجحت فيه.
requirement-drives-safely-otherwise = يجب أن تنجح في اختبار قيادة. ابتداءً من سن 85 يمكنك بدلًا من ذلك اختيار رخصة معدَّلة للقيادة قرب بيتك.
outcome-new_term_from = تُحسب المدة الجديدة من
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف رخص لم يتخذ القرار
