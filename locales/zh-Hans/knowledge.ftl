# 工作人员写给大家的解答，以及解答不够时如何提问。
footer-help = 常见解答
service-help = 关于这项服务的解答
help-title = 常见问题解答
help-search = 您想问什么？
help-search-button = 搜索
help-found = { $n ->
    [0] 没有合适的解答。请直接问我们：使用本页的“与工作人员交谈”。
   *[other] { $n } 条解答
}
help-services = 相关服务
help-changed = 最后修改日期：{ $day }
help-enough = 这解答了您的问题吗？
help-not-enough = 没有，我想问写这篇解答的人
help-question-title = 提出还不清楚的问题
help-question-text = { $agency }会阅读您的问题，并在这里答复。如果您留下电子邮箱，有了答复我们也会写信告诉您。
help-question-body = 您的问题
