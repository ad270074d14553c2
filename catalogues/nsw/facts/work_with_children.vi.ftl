# machine-drafted, not yet checked by a translator
group-child-work = Việc làm với trẻ em
plans_work_with_children-ask = Quý vị sẽ làm việc hoặc thiện nguyện với trẻ dưới 18 tuổi không?
plans_work_with_children-label = Làm việc với trẻ em
child_work_is_exempt-ask = Có phải quý vị chỉ tiếp xúc với trẻ em theo một trong các cách này không?
child_work_is_exempt-label = Việc được miễn
child_work_is_exempt-help = Quý vị giúp ở trường, đội hoặc sinh hoạt của con mình. Quý vị làm tối đa 5 ngày mỗi năm và có người khác ở đó. Quý vị chỉ gặp trẻ trong gia đình gần gũi. Quý vị làm việc văn phòng hoặc sửa chữa và ít tiếp xúc. Đó là sắp xếp riêng giữa bạn bè. Người chăm sóc được ủy quyền, việc kèm cặp và chăm sóc cá nhân cho trẻ khuyết tật không bao giờ được miễn.
child_work_kind-ask = Quý vị sẽ ở với trẻ em trong vai trò gì?
child_work_kind-label = Vai trò
child_work_kind-choice-paid = Có lương, hoặc tự làm chủ
child_work_kind-choice-volunteer = Thiện nguyện
child_work_kind-choice-student = Sinh viên thực tập
child_work_kind-choice-carer = Người chăm sóc được ủy quyền, cha mẹ nuôi, hoặc người lớn sống chung với người chăm sóc
disqualified_from_child_work-ask = Khi đã trưởng thành, quý vị có bị kết án về tội khiến không được làm việc với trẻ em, hoặc đang bị truy tố về tội như vậy không?
disqualified_from_child_work-label = Tội bị cấm
disqualified_from_child_work-help = Các tội này ghi ở Phụ lục 2 của Đạo luật. Đó là các tội rất nặng, ví dụ tội tình dục và bạo hành trẻ em. Văn phòng Giám hộ Trẻ em dù sao cũng kiểm tra điều này.
clearance_embargo-ask = Trong 5 năm qua, quý vị có bị từ chối hoặc thu hồi giấy phép làm việc với trẻ em, mà không được phép xin lại sớm không?
clearance_embargo-label = Bị từ chối trong 5 năm qua
