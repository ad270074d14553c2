# machine-drafted, not yet checked by a translator
name = 更改地址
summary = 只需告诉我们一次。我们把您的新地址转告您选择的机构，不会告诉其他任何人。
requirement-moving-because = 您已经或即将搬家。
requirement-moving-otherwise = 您没有告诉我们要搬家。
requirement-yours-to-change-because = 这是您自己的地址，或您有权代表的人的地址。
requirement-yours-to-change-otherwise = 只有搬家的本人，或有权代表其行事的人，才能更改地址。
requirement-safe-to-pass-on-because = 转告您的地址是安全的。
requirement-safe-to-pass-on-otherwise = 我们不会用这种方式转告您的地址。受过培训的工作人员会给您打电话，私下与每个机构安排。
outcome-tell_transport_by = 须在此日期前通知Transport for NSW
promise-pass-on-tell = 哪些机构尚未得知，以及如何联系
retention = 结案后2年
review-by = 没有经办此次更改的隐私官
