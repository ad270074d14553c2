# machine-drafted, not yet checked by a translator
name = Báo tin một đứa trẻ có thể gặp nguy hiểm
people-also-say = báo trẻ bị bạo hành; trẻ em bị đánh; lo cho con nhà hàng xóm; trẻ bị bỏ bê
summary = Nếu một đứa trẻ đang gặp nguy hiểm, hãy gọi 000. Nếu quý vị nghi có tổn hại nghiêm trọng, hãy gọi Đường dây Bảo vệ Trẻ em số 132 111, ngày hay đêm. Quý vị không cần bằng chứng. Tên quý vị được giữ kín với gia đình đó, luật chỉ có vài ngoại lệ.
requirement-worried-because = Quý vị lo cho một đứa trẻ.
requirement-worried-otherwise = Quý vị không cho biết có điều gì lo.
requirement-a-child-because = Việc này về trẻ em, thiếu niên, hoặc thai nhi chưa ra đời.
requirement-a-child-otherwise = Đường dây này dành cho người dưới 18 tuổi. Nếu người lớn gặp nguy hiểm, hãy gọi 000. Đường dây về ngược đãi người cao niên và người khuyết tật lắng nghe ở số 1800 628 221.
requirement-serious-because = Quý vị có lý do để nghi có tổn hại nghiêm trọng. Quý vị không cần bằng chứng.
requirement-serious-otherwise = Có thể chưa phải là việc cần báo tin, nhưng gia đình đó vẫn có thể cần giúp đỡ. Hãy gọi chúng tôi để cùng suy nghĩ. Nếu có gì thay đổi, hãy báo tin.
outcome-duty_to_report = Luật đòi hỏi gì ở quý vị
outcome-duty_to_report-choice-must = Quý vị phải báo tin. Luật quy định như vậy cho người làm việc với trẻ em
outcome-duty_to_report-choice-may = Quý vị có thể báo tin, và khi báo tin quý vị được luật bảo vệ
review-none-because = Báo tin không phải là quyết định về quyền lợi. Người báo tin nếu vẫn lo thì báo lại hoặc xin gặp người quản lý; khiếu nại thì gửi đến Bộ, rồi đến Thanh tra NSW. Lệnh về trẻ em do Tòa án Trẻ em ra, ở đó gia đình và trẻ được lắng nghe.
