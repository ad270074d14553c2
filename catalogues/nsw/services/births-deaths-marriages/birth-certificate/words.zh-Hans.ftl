# machine-drafted, not yet checked by a translator
name = 申请出生证明
summary = 出生登记内容的认证副本。学校、护照办公室和许多其他机构都会要求提供。需要收费；申请前请查看现行费用。
requirement-needs-certificate-because = 您需要出生证明。
requirement-needs-certificate-otherwise = 您现在不需要出生证明。
requirement-on-our-register-because = 这次出生或领养在我们的登记册上。
requirement-on-our-register-otherwise = 我们只能证明登记册上已有的内容。新生宝宝请先办理出生登记。在其他地方出生的，请向当地登记处申请。
requirement-may-have-it-because = 您可以领取这份证明。
requirement-may-have-it-otherwise = 证明含有私人信息。要领取他人的证明，您需要对方的书面许可、授权书、监护权或其他充分理由。
retention = 结案后7年
review-by = 没有参与原决定的登记处工作人员
