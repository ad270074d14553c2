# machine-drafted, not yet checked by a translator
name = قسيمة Active and Creative Kids للأنشطة
summary = قسيمتان في السنة، قيمة كل منهما 50 دولارًا، تساعدان تلميذ المدرسة على الرياضة أو الموسيقى أو الفن أو نشاط آخر.
requirement-family-payment-because = تحصل عائلتك على الإعانة الضريبية للعائلة (Family Tax Benefit).
requirement-family-payment-otherwise = القسائم للعائلات التي تحصل على الإعانة الضريبية للعائلة (Family Tax Benefit).
requirement-looks-after-a-child-because = أنت والد طفل أو وصيه أو مقدّم رعايته.
requirement-looks-after-a-child-otherwise = لا يطلب القسائم إلا والد أو وصي أو مقدّم رعاية.
requirement-a-child-qualifies-because = هناك طفل واحد على الأقل يسكن في نيو ساوث ويلز، وعمره بين أربع سنوات ونصف و18 عامًا، ويذهب إلى المدرسة، ولديه ميديكير، وبقيت له قسيمة هذه السنة.
requirement-a-child-qualifies-otherwise = لا يوجد طفل يستوفي كل شروط السكن والعمر والمدرسة وميديكير، أو طُلبت قسيمتا هذه السنة.
outcome-vouchers_left_this_year = قيمة القسائم الباقية في هذه السنة التقويمية
outcome-vouchers_left_this_year-unit = دولار أسترالي
retention = 7 سنوات بعد إغلاق الملف
review-by = موظف لم يتخذ القرار
