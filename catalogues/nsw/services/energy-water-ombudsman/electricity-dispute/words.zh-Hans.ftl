# machine-drafted, not yet checked by a translator
name = 与电力、燃气或供水公司的纠纷
people-also-say = 电费账单错了; 要断电; 被停电了; 投诉电力公司; 断水断电
summary = 免费而独立的申诉专员帮助您和公司解决关于账单、停供、供应或服务的纠纷。
requirement-about-energy-or-water-because = 纠纷的对方是电力、燃气或供水公司。
requirement-about-energy-or-water-otherwise-1 = 这位申诉专员处理电、燃气和水的问题。公共机构由新州申诉专员审查。
requirement-about-energy-or-water-otherwise-2 = 您没有告诉我们有投诉。
requirement-about-energy-or-water-otherwise-3 = 这位申诉专员处理电、燃气和水的问题。
requirement-in-nsw-because = 用电、用气或用水的地点在新南威尔士州。
requirement-in-nsw-otherwise = 请找该地点所在州的能源申诉专员。
requirement-small-customer-because = 关于住宅或小企业。
requirement-small-customer-otherwise = 这项服务针对住宅和小企业。大客户按合同办理，并可上法庭。
outcome-what_happens_first = 首先会怎样
outcome-what_happens_first-choice-company_first = 公司的高级人员先给您打电话。如果没有解决，由申诉专员接手。
outcome-what_happens_first-choice-ombudsman = 申诉专员与公司交涉
retention = 结案后7年
review-none-because = 能源与水务申诉专员的决定约束公司，不约束您。如果您不接受，仍可像以前一样去新州民事与行政仲裁庭（NCAT）或法院。
