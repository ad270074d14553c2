# machine-drafted, not yet checked by a translator
group-complaint = 您的投诉
complaint_about-ask = 您要投诉谁？
complaint_about-label = 投诉对象
complaint_about-help = 罚单、租房押金或建筑方案有专门的途径。您选择后，我们会告诉您。
complaint_about-choice-none = 我没有投诉
complaint_about-choice-nsw_agency = 新南威尔士州的部门、机构、监狱或TAFE
complaint_about-choice-council = 市议会
complaint_about-choice-community_service = 由州政府出资的社区服务，例如家外照护
complaint_about-choice-police = 警察
complaint_about-choice-energy_or_water_company = 电力、燃气或供水公司
complaint_about-choice-federal_agency = 联邦机构，例如Centrelink或税务局
complaint_about-choice-business = 其他企业
