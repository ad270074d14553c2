# machine-drafted, not yet checked by a translator
name = Khai tử
people-also-say = khai tử; đăng ký người chết; giấy tờ tang lễ
summary = Người lo việc chôn cất hoặc hỏa táng báo cho Sở Hộ tịch. Thường đó là nhà quàn, gia đình không cần làm.
requirement-someone-died-because = Có người qua đời.
requirement-someone-died-otherwise = Quý vị không cho biết có người qua đời.
requirement-died-here-because = Người ấy mất ở New South Wales.
requirement-died-here-otherwise = Sở hộ tịch của nơi người ấy mất sẽ khai tử. Nếu mất ở nước ngoài, lãnh sự quán và sở hộ tịch của nước đó cấp giấy tờ.
requirement-you-arrange-the-funeral-because = Quý vị lo việc chôn cất hoặc hỏa táng, nên quý vị báo cho Sở Hộ tịch.
requirement-you-arrange-the-funeral-otherwise-1 = Quý vị không cần làm việc này. Nhà quàn báo cho Sở Hộ tịch. Hãy đưa họ các chi tiết và nhờ họ đặt giấy khai tử.
requirement-you-arrange-the-funeral-otherwise-2 = Chưa có ai báo cho Sở Hộ tịch. Người lo tang lễ phải báo trong vòng 7 ngày sau tang lễ. Khi quý vị đã mướn nhà quàn, họ làm thay quý vị. Nếu không có nhà quàn thì quý vị phải làm, vậy hãy trở lại đây.
requirement-you-arrange-the-funeral-otherwise-3 = Người lo tang lễ báo cho Sở Hộ tịch.
outcome-tell_by = Hạn báo cho Sở Hộ tịch
review-by = nhân viên hộ tịch không phải là người đã quyết định
