# machine-drafted, not yet checked by a translator
name = Thẻ Opal Vàng cho người cao niên và người hưởng cấp dưỡng (Gold Senior/Pensioner Opal)
summary = Thẻ Opal cho người cao niên và người hưởng cấp dưỡng đi lại cả ngày với một giá thấp.
requirement-senior-or-pensioner-because = Quý vị có thẻ Seniors Card, hoặc đủ điều kiện có NSW Seniors Card, hoặc là người hưởng cấp dưỡng.
requirement-senior-or-pensioner-otherwise = Quý vị không có thẻ nào để được cấp thẻ Opal này, và không đủ điều kiện có NSW Seniors Card.
promise-card-in-the-mail-tell = Hãy xuất trình thẻ Seniors Card hoặc thẻ cấp dưỡng và đi với giá vé giảm cho đến khi thẻ đến.
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên không phải là người đã quyết định
