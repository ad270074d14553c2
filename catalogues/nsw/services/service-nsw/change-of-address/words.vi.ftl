# machine-drafted, not yet checked by a translator
name = Đổi địa chỉ
people-also-say = đổi địa chỉ; địa chỉ mới; báo chuyển nhà; cập nhật địa chỉ
summary = Cho chúng tôi biết một lần. Chúng tôi chuyển địa chỉ mới đến các cơ quan quý vị chọn, và không cho ai khác.
requirement-moving-because = Quý vị đã dọn nhà, hoặc sắp dọn.
requirement-moving-otherwise = Quý vị không cho biết là sẽ dọn nhà.
requirement-yours-to-change-because = Đây là địa chỉ của quý vị, hoặc của người mà quý vị được thay mặt.
requirement-yours-to-change-otherwise = Người dọn nhà phải cho chúng tôi biết. Họ cũng có thể nhờ quý vị thay mặt.
requirement-safe-to-pass-on-because = Chuyển địa chỉ của quý vị là an toàn.
requirement-safe-to-pass-on-otherwise = Chúng tôi không báo cho ai theo cách này. Một nhân viên được huấn luyện gọi cho quý vị vào giờ và số an toàn, và thu xếp kín đáo với từng cơ quan.
outcome-tell_transport_by = Hạn báo cho Transport for NSW
promise-pass-on-tell = cơ quan nào chưa biết và cách liên lạc với họ
retention = 2 năm sau khi đóng hồ sơ
review-by = viên chức phụ trách quyền riêng tư không phải là người đã xử lý việc đổi này
