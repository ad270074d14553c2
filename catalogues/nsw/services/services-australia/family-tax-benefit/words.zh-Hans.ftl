# machine-drafted, not yet checked by a translator
name = 家庭税务补助（Family Tax Benefit）
people-also-say = 家庭税务补贴; 牛奶金; 孩子补贴; 家庭津贴
summary = 澳大利亚政府帮助家庭负担养育孩子的费用。由Services Australia决定。领取者还可能获得新南威尔士州的补贴。
requirement-looks-after-a-child-because = 您以父母、监护人或照顾者的身份照顾孩子。
requirement-looks-after-a-child-otherwise = 补助只发给照顾孩子的人。
requirement-child-of-age-because = 有孩子未满16岁，或16至19岁且全日制上学。
requirement-enough-care-because = 这样的孩子每100晚至少有35晚与您在一起。
requirement-enough-care-otherwise = 领补助的孩子每14晚须至少有5晚与您在一起，即35%的时间。
requirement-residence-because = 您是澳大利亚公民，或持有符合条件的签证。
requirement-residence-otherwise = 您的签证不符合条件。公民可以领取，永久签证持有人也可以。
requirement-income-test-because = 您家庭的收入足够低。
requirement-income-test-otherwise = 以您家庭的收入，Payment and Service Finder没有显示这项补助。收入下降时请再查。
retention = 结案后2年
review-by = Services Australia的授权复核人员
requirement-child-of-age-otherwise-1 = 补助发给您照顾的孩子。您没有告诉我们有孩子。
requirement-child-of-age-otherwise-2 = 补助发给16岁以下的孩子。16至19岁在全日制上学期间继续发放。
review-external-limit-1 = 分期发放的补助，在复核人员作出决定后可以随时申请。请在13周内申请，以免失去之前的部分。一次性补助有13周期限。
