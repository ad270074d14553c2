# machine-drafted, not yet checked by a translator
name = 续办驾照
summary = 把您的新南威尔士州驾照续期。到期后5年内仍可续办，但驾照过期期间不得开车。请查看现行费用；许多养老金领取者免费。
requirement-wants-to-renew-because = 您要续办驾照。
requirement-wants-to-renew-otherwise = 您没有申请续办驾照。
requirement-lives-here-because = 您住在新南威尔士州。
requirement-lives-here-otherwise = 驾照由您居住的州签发。请在搬家后3个月内在当地更换。
requirement-within-five-years-because = 您的驾照有效，或到期不超过5年。
requirement-within-five-years-otherwise = 您的驾照到期已超过5年。请申请新驾照，需要重新考试。
requirement-not-taken-away-because = 您的驾照没有被暂扣、吊销或被法院取消。
requirement-not-taken-away-otherwise = 驾照被暂扣、吊销或被法院取消期间不能续办。我们会告诉您何时、如何可以恢复。
requirement-fit-to-drive-because = 您的年龄不需要体检，或您已通过体检。
requirement-fit-to-drive-otherwise = 在您这个年龄，每年必须由医生确认适合驾驶。请带上我们寄给您的表格去看医生。
requirement-drives-safely-because = 您不需要驾驶评估，或您已通过评估。
requirement-drives-safely-otherwise = 您需要通过驾驶评估。85岁起，您也可以改选只在住家附近驾驶的受限驾照。
outcome-new_term_from = 新一期起算日
retention = 结案后7年
review-by = 没有参与原决定的驾照工作人员
