# machine-drafted, not yet checked by a translator
name = 续办车辆登记
people-also-say = 汽车注册续期; 续rego; 车辆注册到期
summary = 让您的车辆合法上路。您需要绿单（green slip）保险，较旧的车辆还需要安全检查。请查看通知上的现行费用；许多养老金领取者的一辆私家车免费。
requirement-wants-to-renew-because = 您要续办登记。
requirement-wants-to-renew-otherwise = 您没有申请续办登记。
requirement-yours-because = 车辆登记在您名下，或您有权代表车主。
requirement-yours-otherwise = 由登记车主续期。如果您买了这辆车，请先过户。
requirement-within-three-months-because = 登记有效，或到期不超过3个月。
requirement-within-three-months-otherwise = 登记到期已超过3个月，已被注销。请重新登记，并对车辆做全面检查（蓝单，blue slip）。
requirement-insured-because = 您有绿单（green slip）保险。
requirement-insured-otherwise = 请先购买绿单（green slip）保险，它为交通事故受伤者提供赔偿。
requirement-safe-because = 车辆已通过安全检查，或不需要检查。
requirement-safe-otherwise = 车辆必须先通过安全检查（粉单，pink slip）。
retention = 结案后7年
outcome-what_you_pay = 您要付的
outcome-what_you_pay-choice-full = 续期通知上的费用和税
outcome-what_you_pay-choice-nothing = 免登记费和税。您仍须购买green slip
