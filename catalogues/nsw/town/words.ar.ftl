# machine-drafted, not yet checked by a translator
ana-silva-story = تنتظر مولودًا، وقد طرحت سؤالًا
minh-tran-story = تنتهي رخصته بعد ثلاثة أسابيع؛ ويقرأ الفيتنامية
fatima-haddad-story = تدفع فواتير الطاقة ولديها بطاقة رعاية صحية؛ وتقرأ العربية
li-wei-story = ينتهي تسجيل سيارته هذا الأسبوع؛ ويقرأ الصينية
george-pappas-story = تجاوز 75 عامًا، وتنتهي رخصته قريبًا، وابنته تساعده
eleni-pappas-story = تنوب عن والدها جورج
grace-okafor-story = متقاعدة انتهى تسجيل مركبتها للتوّ
tom-brennan-story = تلقى غرامة يرى أنها خاطئة
priya-raman-story = تنتقل إلى بيت آخر الأسبوع القادم
noah-cohen-story = يتعلّم القيادة
aroha-ngata-story = تُوفيت والدتها؛ وهي تنتظر اتصالًا
sam-doyle-story = يفضّل الحضور إلى مكتب الخدمة
lucia-moretti-story = تملك مقهى، ومحاسبها يجدّد نيابة عنه
ben-adeyemi-story = يمسك حسابات مقهى، ويجب تجديد تسجيل شاحنته
