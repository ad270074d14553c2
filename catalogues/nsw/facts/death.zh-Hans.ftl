# machine-drafted, not yet checked by a translator
group-death = 去世的人
someone_died-ask = 您有亲近的人去世，或您正在安排葬礼吗？
someone_died-label = 有人去世
someone_died-help = 我们深表哀悼。我们询问是为了减轻您的负担。
funeral_arranged_by-ask = 由谁安排土葬或火葬？
funeral_arranged_by-label = 葬礼安排人
funeral_arranged_by-choice-funeral_director = 殡葬承办人
funeral_arranged_by-choice-me = 我自己安排土葬或火葬
funeral_arranged_by-choice-my_business = 我是殡葬承办人
funeral_arranged_by-choice-nobody_yet = 还没有人
someone_died-proof = 医生的死亡证明
