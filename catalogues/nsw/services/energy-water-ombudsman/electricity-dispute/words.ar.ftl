# machine-drafted, not yet checked by a translator
name = نزاع مع شركة كهرباء أو غاز أو مياه
people-also-say = فاتورة الكهرباء غلط; بدهم يقطعوا الكهرباء; شكوى على شركة الكهرباء; قطع الكهرباء
summary = أمين مظالم مستقل ومجاني يساعدك أنت والشركة على تسوية نزاع حول الفواتير أو القطع أو الإمداد أو الخدمة.
requirement-about-energy-or-water-because = النزاع مع شركة كهرباء أو غاز أو مياه.
requirement-about-energy-or-water-otherwise-1 = أمين المظالم هذا يتولى الكهرباء والغاز والمياه. أما الجهات العامة فينظر فيها أمين المظالم في نيو ساوث ويلز.
requirement-about-energy-or-water-otherwise-2 = لم تخبرنا عن شكوى.
requirement-about-energy-or-water-otherwise-3 = أمين المظالم هذا يتولى الكهرباء والغاز والمياه.
requirement-in-nsw-because = المكان الذي يصله الإمداد في نيو ساوث ويلز.
requirement-in-nsw-otherwise = اذهب إلى أمين مظالم الطاقة في الولاية التي يقع فيها المكان.
requirement-small-customer-because = الأمر يخص بيتًا أو شركة صغيرة.
requirement-small-customer-otherwise = هذا النظام للبيوت والشركات الصغيرة. الزبائن الكبار يرجعون إلى عقدهم وإلى المحكمة.
outcome-what_happens_first = ما يحدث أولًا
outcome-what_happens_first-choice-company_first = يتصل بك أولًا مسؤول كبير في الشركة. إذا لم يُحل الأمر تولّاه أمين المظالم.
outcome-what_happens_first-choice-ombudsman = يتولى أمين المظالم الأمر مع الشركة
retention = 7 سنوات بعد إغلاق الملف
review-none-because = قرار أمين مظالم الطاقة والمياه يُلزم الشركة ولا يُلزمك. إذا لم تقبله فلك أن تذهب إلى هيئة NCAT أو إلى محكمة كما كان من قبل.
