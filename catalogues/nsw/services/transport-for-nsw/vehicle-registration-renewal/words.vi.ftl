# machine-drafted, not yet checked by a translator
name = Gia hạn đăng bộ xe
people-also-say = gia hạn rego; đăng ký xe hết hạn; đóng tiền rego; gia hạn đăng bộ xe
summary = Giữ xe của quý vị hợp pháp trên đường. Quý vị cần bảo hiểm green slip, và xe cũ cần kiểm tra an toàn. Xem lệ phí hiện hành trên thư; nhiều người hưởng cấp dưỡng được miễn cho một xe riêng.
requirement-wants-to-renew-because = Quý vị muốn gia hạn đăng bộ.
requirement-wants-to-renew-otherwise = Quý vị không xin gia hạn đăng bộ.
requirement-yours-because = Xe đứng tên quý vị, hoặc quý vị được thay mặt chủ xe.
requirement-yours-otherwise = Người đứng tên xe gia hạn. Nếu quý vị đã mua xe, hãy sang tên trước.
requirement-within-three-months-because = Đăng bộ còn hạn, hoặc hết hạn chưa quá 3 tháng.
requirement-within-three-months-otherwise = Đăng bộ hết hạn đã quá 3 tháng và bị hủy. Hãy đăng bộ lại, với việc kiểm tra toàn bộ xe (blue slip).
requirement-insured-because = Quý vị có bảo hiểm green slip.
requirement-insured-otherwise = Hãy mua green slip trước. Bảo hiểm này trả cho người bị thương trong tai nạn xe.
requirement-safe-because = Xe đã qua kiểm tra an toàn, hoặc không cần.
requirement-safe-otherwise = Xe phải qua kiểm tra an toàn (pink slip) trước.
retention = 7 năm sau khi đóng hồ sơ
outcome-what_you_pay = Số tiền phải trả
outcome-what_you_pay-choice-full = Lệ phí và thuế ghi trong thư gia hạn
outcome-what_you_pay-choice-nothing = Không phải trả lệ phí đăng bộ và thuế. Quý vị vẫn mua green slip
