# machine-drafted, not yet checked by a translator
group-building-plans = Công trình của quý vị
building_kind-ask = Quý vị muốn làm gì?
building_kind-label = Loại công trình
building_kind-choice-small = Sàn gỗ, nhà kho, mái xe, hàng rào hoặc việc nhỏ
building_kind-choice-inside = Nhà bếp, phòng tắm hoặc việc bên trong
building_kind-choice-house = Nhà mới, nới rộng hoặc thêm tầng
building_kind-choice-granny_flat = Nhà phụ (granny flat)
building_kind-choice-pool = Hồ bơi
building_kind-choice-demolish = Đập bỏ nhà
building_kind-choice-subdivide = Chia đất hoặc nhà
building_kind-choice-business_use = Mở kinh doanh ở một chỗ, hoặc đổi cách dùng
who_builds-ask = Ai làm công trình?
who_builds-label = Ai xây
who_builds-choice-licensed = Thợ xây hoặc thợ có bằng phép
who_builds-choice-myself = Tôi tự trông coi
who_builds-choice-not_yet = Tôi chưa biết
who_builds-help = Dù ai làm, việc điện, ống nước và ga luôn phải do người có bằng phép làm.
