# إجابات كتبها الموظفون للجميع، وكيفية السؤال عندما لا تكفي.
footer-help = إجابات
service-help = إجابات عن أسئلة حول هذه الخدمة
help-title = إجابات عن الأسئلة
help-search = عمّ تسأل؟
help-search-button = بحث
help-found = { $n ->
    [0] لا توجد إجابة مناسبة. اسألنا بدلاً من ذلك: استخدم «تحدث إلى موظف» في هذه الصفحة.
    [one] إجابة واحدة
    [two] إجابتان
    [few] { $n } إجابات
    [many] { $n } إجابة
   *[other] { $n } إجابة
}
help-services = الخدمة التي يدور حولها هذا
help-changed = آخر تغيير في { $day }
help-enough = هل أجاب هذا عن سؤالك؟
help-not-enough = لا، أريد أن أسأل من كتبه
help-question-title = اسأل عمّا ينقص
help-question-text = تقرأ { $agency } سؤالك وتجيب عنه هنا. وإذا أعطيتنا بريداً إلكترونياً نكتب إليك أيضاً عندما تصل الإجابة.
help-question-body = سؤالك
