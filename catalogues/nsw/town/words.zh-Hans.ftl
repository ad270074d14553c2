# machine-drafted, not yet checked by a translator
ana-silva-story = 即将有宝宝，问了一个问题
minh-tran-story = 驾照三周后到期；他看越南文
fatima-haddad-story = 用医疗保健卡减免能源账单；她看阿拉伯文
li-wei-story = 汽车登记本周到期；他看中文
george-pappas-story = 75岁多，驾照快到期，女儿帮他办事
eleni-pappas-story = 代她的父亲George办事
grace-okafor-story = 养老金领取者，车辆登记刚到期
tom-brennan-story = 收到一张他认为有错的罚单
priya-raman-story = 下周搬家
noah-cohen-story = 在学开车
aroha-ngata-story = 母亲去世；她在等电话
sam-doyle-story = 更愿意到柜台办理
lucia-moretti-story = 开一家咖啡馆，由记账人替它续期
ben-adeyemi-story = 替一家咖啡馆记账，它的货车需要续期
