# machine-drafted, not yet checked by a translator
group-leisure = 出游
leisure_wish-ask = 您想做什么？
leisure_wish-label = 想做的事
leisure_wish-choice-parks = 去国家公园
leisure_wish-choice-kids = 孩子的运动、音乐或美术
leisure_wish-choice-fishing = 钓鱼
leisure_wish-choice-boating = 划船
leisure_wish-choice-culture = 图书馆、博物馆和艺术
leisure_wish-choice-travel = 省钱出行
