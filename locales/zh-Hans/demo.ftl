# machine-drafted, not yet checked by a translator

demo-heading = 这是演示：选一个人来体验
demo-text = 这里的每个人都是虚构的，工作人员也是。不会寄出邮件，也不会有资金往来。请选择您想成为谁；下一页会显示登录用的验证码。
demo-sign-in = 以{ $name }的身份登录
demo-desk = 看看工作人员的工作台
demo-time-title = 让时间过去
demo-time-today = 这里的日期是{ $day }。
demo-time-ahead = 比实际日期早走了{ $days }天。
demo-time-text = 承诺会到期，意见征询会结束，信件会寄出，就像真实情况一样。时间不会倒退；删除数据文件夹即可重新开始。
demo-time-pass = { $days }天
demo-time-end = 演示的时间只能走到这里。删除数据文件夹即可重新开始。
