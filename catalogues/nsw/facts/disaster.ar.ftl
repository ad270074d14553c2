# machine-drafted, not yet checked by a translator
group-disaster = بعد الكارثة
disaster_home-ask = كيف حال بيتك؟
disaster_home-label = حال البيت
disaster_home-choice-danger = يحدث الآن، أو قد أضطر إلى المغادرة
disaster_home-choice-cannot_live = لا أستطيع السكن فيه الآن
disaster_home-choice-destroyed = تهدّم
disaster_home-choice-damaged = متضرر، وأسكن فيه
disaster_home-choice-unhurt = سليم، لكني فقدت عملًا أو بضاعة أو حيوانات أو أوراقًا
disaster_insured-ask = هل البيت أو ما فيه مؤمَّن عليه؟
disaster_insured-label = مؤمَّن عليه
disaster_date-ask = في أي يوم حدث ذلك؟
disaster_date-label = يوم الكارثة
disaster_papers_lost-ask = هل فقدت أوراقًا مثل شهادة الميلاد أو الجواز أو الرخصة؟
disaster_papers_lost-label = أوراق ضائعة
disaster_insured-help = أجب بنعم أيضًا إذا لم تكن متأكدًا مما تغطيه الوثيقة. يمكن لبنكك أو شركة التأمين أن ترسل لك نسخة.
disaster_date-help = خذ اليوم الذي بدأ فيه الضرر. بعض المساعدات يجب طلبها خلال 6 أشهر.
