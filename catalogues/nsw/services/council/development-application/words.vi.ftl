# machine-drafted, not yet checked by a translator
name = Đơn xin phép phát triển (development application)
people-also-say = xin phép xây nhà; giấy phép xây dựng; cơi nới nhà; xây thêm phòng; xây nhà phụ sau vườn
summary = Xin hội đồng thành phố chấp thuận để xây, phá bỏ, chia lô đất, hoặc dùng một nơi theo cách mới. Ở đây quý vị chuẩn bị đơn cùng hội đồng. Đơn được nộp trên NSW Planning Portal, kèm bản vẽ và lệ phí, và chỉ từ lúc đó thời hạn luật định mới bắt đầu. Hàng xóm được góp ý, và hội đồng phải cho biết lý do.
requirement-plans-to-build-because = Quý vị muốn xây, hoặc dùng đất theo cách mới.
requirement-plans-to-build-otherwise = Quý vị không cho biết có công trình nào.
requirement-not-exempt-because = Công trình lớn hơn loại được miễn phép (exempt development).
requirement-not-exempt-otherwise = Công trình này không cần giấy phép, miễn là theo đúng quy định của loại được miễn phép. Quý vị có thể bắt đầu mà không qua hội đồng.
requirement-not-complying-because = Công trình không thuộc loại theo quy định sẵn (complying development), hoặc quý vị muốn được xét đầy đủ.
requirement-not-complying-otherwise = Người giám định có thể chấp thuận theo loại quy định sẵn. Cách này nhanh hơn, hàng xóm được báo nhưng không được hỏi ý. Quý vị vẫn có thể chọn xin phép phát triển.
requirement-allowed-here-because = Quy hoạch khu đất này cho phép công trình, nếu được chấp thuận.
requirement-allowed-here-otherwise = Quy hoạch khu đất này không cho phép, và hội đồng không thể chấp thuận. Hãy nói chuyện với nhân viên quy hoạch về nơi khác, hoặc thiết kế khác.
requirement-owner-agrees-because = Chủ đất nộp đơn, hoặc đồng ý trên giấy.
requirement-owner-agrees-otherwise = Hãy xin chủ đất đồng ý trên giấy. Không có giấy đó, hội đồng không được quyết định.
promise-decide-tell = Thời hạn luật định cho đơn của quý vị đã hết. Quý vị có thể kháng cáo lên Tòa Đất đai và Môi trường (Land and Environment Court), và chúng tôi vẫn tiếp tục xét. Hãy hỏi luật sư trước khi kháng cáo, vì những ngày ngưng tính giờ không được kể.
review-by = hội đồng, hoặc người được ủy quyền không phải là người đã quyết định và không ở cấp thấp hơn người đó
