# Words that are proposed to be left out before others read what somebody wrote, separated by commas.
private-words-health = mất trí nhớ, ung thư, tiểu đường, trầm cảm, lo âu, tự kỷ, động kinh, khuyết tật, xe lăn, đột quỵ, mang thai, sảy thai, tâm thần, tự tử, nghiện
private-words-children = con trai tôi, con gái tôi, con tôi, các con tôi, cháu tôi
private-words-violence = đánh tôi, đe dọa tôi, bạo lực gia đình, hành hung, lạm dụng, hiếp dâm
private-words-relatives = chồng, vợ, mẹ, cha, bố, chị, anh, em
