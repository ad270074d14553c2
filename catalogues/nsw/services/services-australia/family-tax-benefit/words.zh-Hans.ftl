# machine-drafted, not yet checked by a translator
name = 家庭税务补助（Family Tax Benefit）
summary = 澳大利亚政府帮助家庭负担养育孩子的费用。由Services Australia决定。领取者还可能获得新南威尔士州的补贴。
requirement-looks-after-a-child-because = 您以父母、监护人或照顾者的身份照顾孩子。
requirement-looks-after-a-child-otherwise = 补助只发给照顾孩子的人。
requirement-child-of-age-because = 有孩子未满16岁，或16至19岁且全日制上学。
requirement-child-of-age-otherwise = 补助适用于16岁以下的孩子，以及16至19岁的全日制学生。
requirement-enough-care-because = 每100天中，孩子至少有35天与您在一起。
requirement-enough-care-otherwise = 每100天中，孩子必须至少有35天与您在一起。
requirement-residence-because = 您是澳大利亚公民，或持有符合条件的签证。
requirement-residence-otherwise = 您必须是澳大利亚公民，或持有永久签证或其他符合条件的签证。
requirement-income-test-because = 您家庭的收入低于限额。
requirement-income-test-otherwise = 您家庭的收入高于限额。
retention = 结案后2年
review-by = Services Australia的授权复核人员
