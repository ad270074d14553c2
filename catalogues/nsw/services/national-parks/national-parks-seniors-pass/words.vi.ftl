# machine-drafted, not yet checked by a translator
name = Vé năm công viên quốc gia cho người cao niên
people-also-say = vé công viên quốc gia cho người cao niên; giảm giá công viên cho người già
summary = Giảm khoảng một phần năm giá vé năm cho một xe hơi, cho người có thẻ Seniors Card của bất cứ tiểu bang hay lãnh thổ nào.
requirement-seniors-card-because = Quý vị có thẻ Seniors Card của một tiểu bang hoặc lãnh thổ Úc.
requirement-seniors-card-otherwise = Giảm giá dành cho người có thẻ Seniors Card của Úc.
outcome-discount_percent = Giảm giá vé năm
outcome-discount_percent-unit = phần trăm
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên không phải là người đã quyết định
review-external-limit-1 = Quý vị có thể khiếu nại bất cứ lúc nào. Sau 12 tháng, Thanh tra có thể hỏi vì sao quý vị đã chờ.
