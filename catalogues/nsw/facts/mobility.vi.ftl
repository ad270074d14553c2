# machine-drafted, not yet checked by a translator
group-mobility = Việc đi lại
needs_mobility_parking-ask = Quý vị có đi bộ rất khó khăn, hoặc bị mù không?
needs_mobility_parking-label = Cần giấy phép đậu xe cho người khó đi lại
needs_mobility_parking-help = Trả lời cho người sẽ nhận giấy phép đậu xe. Đó có thể là con quý vị.
