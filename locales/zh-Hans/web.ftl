# machine-drafted, not yet checked by a translator

language-name = 简体中文

## Money
money = { $symbol }{ $amount }
money-below-zero = -{ $symbol }{ $amount }
partly-translated = 本页有些文字还没有翻译。

## Around every page
frame-skip = 跳到主要内容
frame-back = 返回
frame-menu = 菜单
frame-languages = 语言
frame-person = 与工作人员交谈
frame-person-heading = 遇到困难，或者更愿意与人交谈？
frame-call = 致电
frame-footer = 关于本网站
frame-error = 错误
frame-problem = 有需要更正的地方
frame-go-on = 继续
frame-search = 搜索

## Inside components
component-day = 日
component-month = 月
component-year = 年
component-warning = 警告
component-important = 重要提示
component-success = 成功
component-contents = 目录
component-breadcrumb = 您所在的位置
component-pagination = 页面
component-previous = 上一页
component-next = 下一页
component-page = 第 { $number } 页

component-show-all-sections = 显示所有部分
component-hide-all-sections = 隐藏所有部分
component-show-section = 显示
component-show-section-label = 显示此部分
component-hide-section = 隐藏
component-hide-section-label = 隐藏此部分

component-characters-limit = 您最多可以输入 { $shown } 个字符
component-characters-left = { $count ->
   *[other] 您还可以输入 { $shown } 个字符
}
component-characters-at-limit = 已达到字符数上限
component-characters-over = { $count ->
   *[other] 您多输入了 { $shown } 个字符
}
component-words-limit = 您最多可以输入 { $shown } 个词
component-words-left = { $count ->
   *[other] 您还可以输入 { $shown } 个词
}
component-words-at-limit = 已达到词数上限
component-words-over = { $count ->
   *[other] 您多输入了 { $shown } 个词
}

component-choose-file = 选择文件
component-drop-file = 或将文件拖放到此处
component-no-file = 未选择文件
component-files-chosen = { $count ->
   *[other] 已选择 { $shown } 个文件
}
component-entered-drop = 您可以将文件放在此处
component-left-drop = 您已离开可以放置文件的区域

## Whose site this is
trust-demo = 这是演示，不是官方网站。里面的人都是虚构的。
trust-official = { $government }的官方网站。
trust-how = 如何辨别
trust-address = 本站网址以 { $ending } 结尾。只有政府才能使用这样的网址。
trust-lock = 浏览器显示 https:// 和锁：您发送的内容途中无人能读取。
trust-code = 我们不会通过电话或短信索要您的登录验证码。
