# machine-drafted, not yet checked by a translator
name = 申请出生证明
people-also-say = 出生证明; 补办出生证; 出生纸丢了
summary = 出生登记内容的认证副本。学校、护照办公室和许多其他机构都会要求提供。需要收费；申请前请查看现行费用。
requirement-needs-certificate-because = 您需要出生证明。
requirement-needs-certificate-otherwise = 您现在不需要出生证明。
requirement-on-our-register-because = 这次出生或领养在我们的登记册上。
requirement-may-have-it-because = 您可以领取这份证明。
requirement-may-have-it-otherwise = 证明含有私人信息。申请他人的证明，请带其书面许可。授权书和监护权也算。
retention = 结案后7年
review-by = 没有参与原决定的登记处工作人员
requirement-on-our-register-otherwise-1 = 必须先为宝宝登记出生。您在同一张表上申请证明，不会耽误什么。
requirement-on-our-register-otherwise-2 = 我们只能证明新州登记册上的内容。请询问办理出生登记的登记处。
