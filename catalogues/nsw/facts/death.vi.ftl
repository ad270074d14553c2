# machine-drafted, not yet checked by a translator
group-death = Người qua đời
someone_died-ask = Quý vị có người thân qua đời, hoặc đang lo tang lễ không?
someone_died-label = Có người qua đời
someone_died-help = Chúng tôi xin chia buồn. Chúng tôi hỏi để đỡ bớt việc cho quý vị.
funeral_arranged_by-ask = Ai lo việc chôn cất hoặc hỏa táng?
funeral_arranged_by-label = Người lo tang lễ
funeral_arranged_by-choice-funeral_director = Nhà quàn (người lo tang lễ chuyên nghiệp)
funeral_arranged_by-choice-me = Tôi tự lo việc chôn cất hoặc hỏa táng
funeral_arranged_by-choice-my_business = Tôi là nhà quàn
funeral_arranged_by-choice-nobody_yet = Chưa có ai
someone_died-proof = Giấy chứng tử của bác sĩ
