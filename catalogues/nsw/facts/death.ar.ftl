# machine-drafted, not yet checked by a translator
group-death = الشخص المتوفّى
someone_died-ask = هل تُوفي شخص قريب منك، أو ترتّب جنازة؟
someone_died-label = تُوفي شخص
someone_died-help = نعزّيك. نسأل لكي نخفّف العبء عنك.
funeral_arranged_by-ask = من يرتّب الدفن أو حرق الجثمان؟
funeral_arranged_by-label = من يرتّب الجنازة
funeral_arranged_by-choice-funeral_director = متعهّد جنازات
funeral_arranged_by-choice-me = أرتّب الدفن أو الحرق بنفسي
funeral_arranged_by-choice-my_business = أنا متعهّد الجنازات
funeral_arranged_by-choice-nobody_yet = لا أحد بعد
someone_died-proof = شهادة الطبيب بالوفاة
