# machine-drafted, not yet checked by a translator
group-building = Việc quý vị muốn làm
group-land = Khu đất
building_planned-ask = Quý vị có muốn xây, sửa, phá bỏ, chia lô đất, hoặc dùng một nơi theo cách mới không?
building_planned-label = Dự định xây cất
planning_pathway-ask = Đó là loại công trình nào?
planning_pathway-label = Loại giấy phép
planning_pathway-help = Cổng NSW Planning Portal trả lời điều này theo địa chỉ của quý vị. Nếu không chắc, cứ để trống và chúng tôi cùng tìm hiểu với quý vị.
planning_pathway-choice-exempt = Công trình nhỏ không cần giấy phép (exempt development)
planning_pathway-choice-complying = Công trình thông thường theo quy định sẵn (complying development)
planning_pathway-choice-consent = Công trình khác, cần hội đồng thành phố chấp thuận
planning_pathway-choice-prohibited = Công trình mà quy hoạch khu đất này không cho phép
has_drawings-ask = Quý vị có bản vẽ của công trình muốn xây không?
has_drawings-help = Sơ đồ khu đất, mặt bằng các tầng và mặt ngoài từ mỗi phía, đều theo tỷ lệ. Quý vị có thể nộp bây giờ hoặc sau.
has_drawings-label = Bản vẽ công trình
