# machine-drafted, not yet checked by a translator
group-street = 您的街道
street_address-ask = 在哪里？请写街道、区或镇和邮编。
street_address-label = 地点
street_address-help = 地点决定归哪个市政管。
street_matter-ask = 是什么事？
street_matter-label = 事由
street_matter-choice-road = 路面坑洞、破损人行道或标牌
street_matter-choice-light = 路灯不亮
street_matter-choice-bin = 垃圾桶没收
street_matter-choice-dumped = 乱倒的垃圾、涂鸦或弃车
street_matter-choice-noise = 人或工地的噪音
street_matter-choice-dog = 吠叫、乱跑或危险的狗
street_matter-choice-pet = 我自己的宠物
street_matter-choice-tree = 一棵树
street_matter-choice-water = 水管爆裂或下水道堵塞
street_matter-choice-wires = 电线落地
street_address-unsure = 写最近的路口街名和区名。打开定位拍的照片对市议会也有帮助。
