# machine-drafted, not yet checked by a translator
name = Thẻ Opal Vàng cho người cao niên và người hưởng cấp dưỡng (Gold Senior/Pensioner Opal)
people-also-say = thẻ opal vàng; đi xe rẻ cho người già; vé xe buýt người già
summary = Thẻ Opal cho người cao niên và người hưởng cấp dưỡng đi lại cả ngày với một giá thấp.
requirement-senior-or-pensioner-because = Quý vị có thẻ Seniors Card, hoặc đủ điều kiện có NSW Seniors Card, hoặc là người hưởng cấp dưỡng.
promise-card-in-the-mail-tell = Hãy xuất trình thẻ Seniors Card hoặc thẻ cấp dưỡng và đi với giá vé giảm cho đến khi thẻ đến.
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên không phải là người đã quyết định
requirement-senior-or-pensioner-otherwise-1 = Quý vị làm có lương hơn 20 giờ mỗi tuần. Thẻ Opal Vàng đi cùng Seniors Card, không đi cùng Senior Savers Card.
requirement-senior-or-pensioner-otherwise-2 = Quý vị không có thẻ nào để được cấp thẻ này. Thẻ dành cho người thường trú tại New South Wales.
requirement-senior-or-pensioner-otherwise-3 = Quý vị không có thẻ nào để được cấp thẻ này. Từ 60 tuổi quý vị có thể nhận cùng Seniors Card.
review-external-limit-1 = Quý vị có thể khiếu nại bất cứ lúc nào. Sau 12 tháng, Thanh tra có thể hỏi vì sao quý vị đã chờ.
