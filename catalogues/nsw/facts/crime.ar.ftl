# machine-drafted, not yet checked by a translator
group-crime = ما حدث
crime_kind-ask = ماذا حدث؟
crime_kind-label = ما حدث
crime_kind-help = لا يلزمك أن تقول أكثر مما تريد. هذا يحدد من يمكنه المساعدة أولًا.
crime_kind-choice-hurt = آذاني أحد أو سلبني
crime_kind-choice-sexual = كان أمرًا جنسيًا
crime_kind-choice-threats = أحدهم يهددني أو يلاحقني
crime_kind-choice-theft = سُرق شيء، أو اقتُحم بيتي أو سيارتي
crime_kind-choice-damage = أُتلف شيء
crime_kind-choice-scam = خُدعت، عبر الإنترنت أو الهاتف
crime_reported-ask = هل تعلم الشرطة بالأمر؟
crime_reported-label = الشرطة تعلم
