# Words that are proposed to be left out before others read what somebody wrote, separated by commas.
private-words-health = 痴呆, 癌症, 糖尿病, 抑郁, 焦虑症, 自闭症, 癫痫, 残疾, 轮椅, 中风, 怀孕, 流产, 精神病, 自杀, 上瘾
private-words-children = 我儿子, 我女儿, 我的孩子, 孩子们
private-words-violence = 打我, 威胁我, 家暴, 家庭暴力, 殴打, 虐待, 强奸
private-words-relatives = 丈夫, 妻子
