# machine-drafted, not yet checked by a translator
name = فحص نظر مجاني قبل المدرسة (StEPS)
people-also-say = فحص نظر الطفل; فحص العيون قبل المدرسة; كسل العين
summary = ممرّض أو ممرّضة تفحص نظر الأطفال قبل دخول المدرسة. الفحص مجاني ويستغرق بضع دقائق.
requirement-a-child-qualifies-because = لديك طفل عمره 4 أو 5 سنوات ولم يدخل المدرسة، أو عمره 3 سنوات وسيدخل المدرسة في السنة القادمة، ولم يُجرَ له هذا الفحص.
outcome-children_to_check = عدد الأطفال الذين يمكن فحصهم
promise-check-the-eyes-tell = يمكن لأي أخصائي بصريات فحص نظر الطفل على حساب ميديكير (Medicare). لا حاجة إلى انتظارنا.
retention = حتى يبلغ الطفل 25 عامًا
review-none-because = لكل طفل في هذا العمر أن يُفحص، فلا يوجد ما يُرفض. إذا كان لديك قلق فتحدّث إلى منسّق StEPS المحلي. وتستقبل لجنة شكاوى الرعاية الصحية (Health Care Complaints Commission) الشكاوى.
requirement-a-child-qualifies-otherwise-1 = الفحص للأطفال الصغار. لم تخبرنا عن أي طفل في رعايتك.
requirement-a-child-qualifies-otherwise-2 = أجرى كل طفل هذا الفحص. إذا بقي القلق فراجع أخصائي بصريات؛ يدفع Medicare.
requirement-a-child-qualifies-otherwise-3 = أطفال المدارس لا يحصلون على هذا الفحص. يفحص أخصائي البصريات نظرهم على Medicare.
requirement-a-child-qualifies-otherwise-4 = لم يبلغ أي طفل 4 سنوات بعد. طفل في الثالثة يأتي فقط في السنة التي تسبق المدرسة.
requirement-a-child-qualifies-otherwise-5 = ليس هناك طفل في السن المناسبة. الفحص لمن هم في 4 و5 ولم يدخلوا المدرسة.
