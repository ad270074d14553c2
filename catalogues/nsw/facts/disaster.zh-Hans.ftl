# machine-drafted, not yet checked by a translator
group-disaster = 灾后
disaster_home-ask = 您的家怎么样？
disaster_home-label = 房屋状况
disaster_home-choice-danger = 正在发生，或可能要离开
disaster_home-choice-cannot_live = 现在不能住
disaster_home-choice-destroyed = 毁了
disaster_home-choice-damaged = 受损，但还住着
disaster_home-choice-unhurt = 没事，但失去工作、货物、牲畜或证件
disaster_insured-ask = 房子或屋内物品有保险吗？
disaster_insured-label = 有保险
disaster_date-ask = 是哪天发生的？
disaster_date-label = 灾害日期
disaster_papers_lost-ask = 有没有丢失出生证、护照或驾照等证件？
disaster_papers_lost-label = 遗失证件
disaster_insured-help = 如果不确定保单保哪些，也答“是”。您的银行或保险公司可以寄一份副本给您。
disaster_date-help = 按损坏开始的那一天。有些援助须在6个月内申请。
