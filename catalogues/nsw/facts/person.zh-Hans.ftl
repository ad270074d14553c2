# machine-drafted, not yet checked by a translator
group-about-you = 关于您
group-where-you-live = 您的住处
date_of_birth-ask = 您的出生日期是哪一天？
date_of_birth-label = 出生日期
age-label = 您的年龄
age_in_months-label = 您的年龄（月）
nsw_resident-ask = 您住在新南威尔士州吗？
nsw_resident-label = 住在新州
permanent_nsw_resident-ask = 新南威尔士州是您的永久居住地吗？
permanent_nsw_resident-label = 新州永久居住者
permanent_nsw_resident-help = 如果您常年住在这里，并且是澳大利亚公民或持有永久签证，请答“是”。如果您是访客或持有临时签证，请答“否”。
australian_citizen-ask = 您是澳大利亚公民吗？
australian_citizen-label = 澳大利亚公民
permanent_resident-ask = 您持有澳大利亚永久签证吗？
permanent_resident-label = 永久签证
permanent_resident-help = 如果您是澳大利亚公民，请答“否”。公民不需要签证。
