# machine-drafted, not yet checked by a translator
group-building = ما تريد عمله
group-land = الأرض
building_planned-ask = هل تريد البناء أو الترميم أو الهدم أو تقسيم الأرض أو استعمال مكان بطريقة جديدة؟
building_planned-label = بناء مخطَّط له
planning_pathway-ask = ما نوع العمل؟
planning_pathway-label = نوع الموافقة
planning_pathway-help = بوابة التخطيط (NSW Planning Portal) تجيب عن ذلك حسب عنوانك. إذا لم تكن متأكدًا فاتركه مفتوحًا وسنعرف معًا.
planning_pathway-choice-exempt = عمل صغير لا يحتاج إلى موافقة (exempt development)
planning_pathway-choice-complying = عمل شائع يلتزم بقواعد محددة (complying development)
planning_pathway-choice-consent = عمل آخر يحتاج إلى موافقة المجلس البلدي
planning_pathway-choice-prohibited = عمل لا تسمح به خطة هذه الأرض
has_drawings-ask = هل لديك رسومات لما تريد بناءه؟
has_drawings-help = مخطط الموقع، ومخططات الطوابق، والواجهات من كل جهة، كلٌّ بمقياس رسم. يمكنك تسليمها الآن أو لاحقًا.
has_drawings-label = رسومات العمل
