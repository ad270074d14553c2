# machine-drafted, not yet checked by a translator
name = فحص نظر مجاني قبل المدرسة (StEPS)
summary = ممرّض أو ممرّضة تفحص نظر الأطفال قبل دخول المدرسة. الفحص مجاني ويستغرق بضع دقائق.
requirement-a-child-qualifies-because = لديك طفل عمره 4 أو 5 سنوات ولم يدخل المدرسة، أو عمره 3 سنوات وسيدخل المدرسة في السنة القادمة، ولم يُجرَ له هذا الفحص.
requirement-a-child-qualifies-otherwise = لا يوجد طفل في العمر المناسب لهذا الفحص، أو الطفل في المدرسة أو سبق أن أُجري له الفحص.
outcome-children_to_check = عدد الأطفال الذين يمكن فحصهم
promise-check-the-eyes-tell = يمكن لأي أخصائي بصريات فحص نظر الطفل على حساب ميديكير (Medicare). لا حاجة إلى انتظارنا.
retention = حتى يبلغ الطفل 25 عامًا
review-none-because = لكل طفل في هذا العمر أن يُفحص، فلا يوجد ما يُرفض. إذا كان لديك قلق فتحدّث إلى منسّق StEPS المحلي. وتستقبل لجنة شكاوى الرعاية الصحية (Health Care Complaints Commission) الشكاوى.
