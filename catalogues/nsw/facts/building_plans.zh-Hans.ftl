# machine-drafted, not yet checked by a translator
group-building-plans = 您的工程
building_kind-ask = 您想做什么？
building_kind-label = 工程类型
building_kind-choice-small = 露台、棚屋、车棚、围栏等小工程
building_kind-choice-inside = 厨房、浴室等室内工程
building_kind-choice-house = 新房、加建或加层
building_kind-choice-granny_flat = 后院小屋（granny flat）
building_kind-choice-pool = 游泳池
building_kind-choice-demolish = 拆房
building_kind-choice-subdivide = 分割土地或房屋
building_kind-choice-business_use = 在某处开店或改变用途
who_builds-ask = 由谁施工？
who_builds-label = 施工人
who_builds-choice-licensed = 有执照的建筑商或工匠
who_builds-choice-myself = 我自己管理
who_builds-choice-not_yet = 还不知道
who_builds-help = 无论由谁施工，电、水管和燃气工程始终须由有执照的人来做。
