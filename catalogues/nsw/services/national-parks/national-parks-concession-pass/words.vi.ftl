# machine-drafted, not yet checked by a translator
name = Vé công viên quốc gia miễn phí cho người có thẻ giảm giá
people-also-say = vào công viên quốc gia miễn phí cho người hưu trí; thẻ công viên cho người già
summary = Vào công viên quốc gia bằng xe hơi miễn phí một năm, cho người hưởng cấp dưỡng, cựu chiến binh và vợ hoặc chồng góa của họ.
requirement-pensioner-or-veteran-because = Quý vị có thẻ được vào cửa miễn phí.
requirement-pensioner-or-veteran-otherwise-1 = Thẻ Seniors Card được giảm giá vé năm, nhưng không được vé miễn phí.
requirement-pensioner-or-veteran-otherwise-2 = Không thẻ nào của quý vị được vào cửa miễn phí. Thẻ Pensioner Concession Card và thẻ cựu chiến binh (Veteran Card) thì được.
promise-decide-tell = Hãy đưa thẻ và biên nhận ở cổng công viên cho đến khi vé đến.
retention = 7 năm sau khi đóng hồ sơ
review-by = nhân viên không phải là người đã quyết định
review-external-limit-1 = Quý vị có thể khiếu nại bất cứ lúc nào. Sau 12 tháng, Thanh tra có thể hỏi vì sao quý vị đã chờ.
