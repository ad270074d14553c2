# machine-drafted, not yet checked by a translator

language-name = العربية

## Money
# The mark \u200E keeps the minus and the dollar sign to the left of the digits in a line from right to left.
money = { "\u200E" }{ $symbol }{ $amount }
money-below-zero = { "\u200E" }-{ $symbol }{ $amount }
partly-translated = بعض الكلمات في هذه الصفحة لم تُترجم بعد.

## Around every page
frame-skip = انتقل إلى المحتوى الرئيسي
frame-back = رجوع
frame-menu = القائمة
frame-languages = اللغات
frame-person = تحدث إلى موظف
frame-person-heading = هل تحتاج إلى مساعدة، أم تفضّل التحدث إلى شخص؟
frame-call = اتصل
frame-footer = عن هذا الموقع
frame-error = خطأ
frame-problem = هناك مشكلة
frame-go-on = متابعة
frame-search = بحث

## Inside components
component-day = اليوم
component-month = الشهر
component-year = السنة
component-warning = تحذير
component-important = هام
component-success = تم بنجاح
component-contents = المحتويات
component-breadcrumb = مكانك في الموقع
component-pagination = الصفحات
component-previous = السابق
component-next = التالي
component-page = الصفحة { $number }

component-show-all-sections = إظهار كل الأقسام
component-hide-all-sections = إخفاء كل الأقسام
component-show-section = إظهار
component-show-section-label = إظهار هذا القسم
component-hide-section = إخفاء
component-hide-section-label = إخفاء هذا القسم

component-characters-limit = الحد الأقصى لعدد الأحرف: { $shown }
component-characters-left = { $count ->
    [zero] لم يتبقَّ أي حرف
    [one] تبقّى حرف واحد
    [two] تبقّى حرفان
    [few] تبقّت { $shown } أحرف
    [many] تبقّى { $shown } حرفًا
   *[other] تبقّى { $shown } حرف
}
component-characters-at-limit = لم يتبقَّ أي حرف
component-characters-over = { $count ->
    [zero] لا توجد أحرف زائدة
    [one] هناك حرف واحد زائد
    [two] هناك حرفان زائدان
    [few] هناك { $shown } أحرف زائدة
    [many] هناك { $shown } حرفًا زائدًا
   *[other] هناك { $shown } حرف زائد
}
component-words-limit = الحد الأقصى لعدد الكلمات: { $shown }
component-words-left = { $count ->
    [zero] لم تتبقَّ أي كلمة
    [one] تبقّت كلمة واحدة
    [two] تبقّت كلمتان
    [few] تبقّت { $shown } كلمات
    [many] تبقّت { $shown } كلمة
   *[other] تبقّت { $shown } كلمة
}
component-words-at-limit = لم تتبقَّ أي كلمة
component-words-over = { $count ->
    [zero] لا توجد كلمات زائدة
    [one] هناك كلمة واحدة زائدة
    [two] هناك كلمتان زائدتان
    [few] هناك { $shown } كلمات زائدة
    [many] هناك { $shown } كلمة زائدة
   *[other] هناك { $shown } كلمة زائدة
}

component-choose-file = اختر ملفًا
component-drop-file = أو أفلت ملفًا هنا
component-no-file = لم يتم اختيار أي ملف
component-files-chosen = { $count ->
    [zero] لم يتم اختيار أي ملف
    [one] تم اختيار ملف واحد
    [two] تم اختيار ملفين
    [few] تم اختيار { $shown } ملفات
    [many] تم اختيار { $shown } ملفًا
   *[other] تم اختيار { $shown } ملف
}
component-entered-drop = يمكنك إفلات الملف هنا
component-left-drop = لم تعد في المكان الذي يمكنك إفلات الملف فيه

## Whose site this is
trust-demo = هذا عرض تجريبي وليس موقعًا رسميًا. كل من فيه شخصيات مختلقة.
trust-official = موقع رسمي تابع لـ { $government }.
trust-how = كيف تعرف ذلك
trust-address = ينتهي اسم هذا الموقع بـ { $ending }. لا يملك مثل هذا الاسم إلا الحكومة.
trust-lock = يُظهر المتصفح https:// وقفلًا: لا يقرأ أحد ما ترسله في الطريق.
trust-code = لا يطلب منك أحد من هنا رمز الدخول بالهاتف أو برسالة.
