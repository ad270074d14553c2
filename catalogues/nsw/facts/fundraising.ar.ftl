# machine-drafted, not yet checked by a translator
group-fundraising = حملة جمع المال
fundraiser_kind-ask = ماذا تريد أن تنظّم؟
fundraiser_kind-label = نوع الحملة
fundraiser_kind-choice-raffle = سحب مجموع جوائزه لا يتجاوز 30,000 دولار
fundraiser_kind-choice-art_union = سحب مجموع جوائزه أكثر من 30,000 دولار
fundraiser_kind-choice-bingo = بنغو أو housie
fundraiser_kind-choice-sweep = sweep أو مسابقة توقعات أو نادي المئة
fundraiser_kind-choice-promotion = مسابقة مجانية لترويج عمل تجاري
fundraiser_kind-choice-collecting = جمع مال أو سلع بلا لعبة
fundraiser_for-ask = لمن يذهب ما يتبقى؟
fundraiser_for-label = لمن
fundraiser_for-choice-charity = جمعية خيرية
fundraiser_for-choice-non_profit = نادٍ أو مدرسة أو جماعة غير ربحية
fundraiser_for-choice-business = عمل تجاري
fundraiser_for-choice-ourselves = اللاعبون وحدهم
