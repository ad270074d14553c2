# Words that are proposed to be left out before others read what somebody wrote, separated by commas.
private-words-health = dementia, cancer, diabetes, depression, anxiety, autism, epilepsy, disabled, disability, wheelchair, stroke, heart attack, HIV, pregnant, pregnancy, miscarriage, psychiatric, mental illness, suicide, chemotherapy, dialysis, addicted, addiction, alcoholic
private-words-children = my son, my daughter, my child, my children, our child, our children, my baby, our baby, my grandson, my granddaughter, foster child
private-words-violence = hits me, hit me, beats me, beat me, threatened me, threatens me, domestic violence, assaulted, assault, abuse, abused, rape, raped, stalks me, restraining order
private-words-relatives = husband, wife, partner, son, daughter, mother, father, mum, dad, sister, brother, neighbour, friend, grandson, granddaughter, uncle, aunt
