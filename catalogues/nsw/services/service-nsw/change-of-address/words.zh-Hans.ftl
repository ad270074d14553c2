# machine-drafted, not yet checked by a translator
name = 更改地址
people-also-say = 改地址; 更新地址; 新地址; 搬家通知
summary = 只需告诉我们一次。我们把您的新地址转告您选择的机构，不会告诉其他任何人。
requirement-moving-because = 您已经或即将搬家。
requirement-moving-otherwise = 您没有告诉我们要搬家。
requirement-yours-to-change-because = 这是您自己的地址，或您有权代表的人的地址。
requirement-yours-to-change-otherwise = 须由搬家的人告诉我们。他们也可以请您代办。
requirement-safe-to-pass-on-because = 转告您的地址是安全的。
requirement-safe-to-pass-on-otherwise = 我们不会以这种方式告诉任何人。受过培训的人员会在安全的时间、用安全的号码打给您，并私下与各机构处理。
outcome-tell_transport_by = 须在此日期前通知Transport for NSW
promise-pass-on-tell = 哪些机构尚未得知，以及如何联系
retention = 结案后2年
review-by = 没有经办此次更改的隐私官
