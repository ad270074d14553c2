# Machine-drafted.
group-applicant = 申请人
applicant_family_name-ask = 您姓什么？
applicant_family_name-help = 与证件一致，用您自己的文字。如果只有一个名字，请写在这里。
applicant_family_name-label = 姓
applicant_given_names-ask = 您的名字是什么？
applicant_given_names-label = 名
applicant_latin_name-ask = 您的姓名用拉丁字母怎么写？
applicant_latin_name-help = 如有护照，请与护照一致。信件和卡片用此姓名。
applicant_latin_name-label = 拉丁字母姓名
applicant_postal_address-ask = 信件寄到哪里？
applicant_postal_address-help = 街道、区或镇、州和邮编。朋友的地址或邮政信箱也可以。
applicant_postal_address-label = 收信地址
applicant_postal_address-unsure = 如果没有安全或固定的地址，可以不填。那么请提供电子邮箱或电话。
applicant_phone-ask = 我们可以打哪个电话联系您？
applicant_phone-label = 电话
