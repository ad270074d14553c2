# machine-drafted, not yet checked by a translator
name = 办理死亡登记
people-also-say = 死亡登记; 报告死亡; 丧事手续
summary = 由安排土葬或火葬的人通知登记处。多数情况下由殡葬承办人办理，家属不必自己办。
requirement-someone-died-because = 有人去世。
requirement-someone-died-otherwise = 您没有告诉我们有人去世。
requirement-died-here-because = 此人在新南威尔士州去世。
requirement-died-here-otherwise = 死亡由去世地点的登记处登记。如果在海外去世，由领事馆和该国的登记处出具文件。
requirement-you-arrange-the-funeral-because = 土葬或火葬由您安排，所以由您通知登记处。
requirement-you-arrange-the-funeral-otherwise-1 = 您不必办理。殡葬承办人会通知登记处。请把资料交给他们，并请他们代订死亡证明。
requirement-you-arrange-the-funeral-otherwise-2 = 目前还没有人通知登记处。安排葬礼的人须在葬礼后7天内通知。委托殡葬承办人后，由他们代办。如果没有殡葬承办人，就要由您办理，请届时再来。
requirement-you-arrange-the-funeral-otherwise-3 = 由安排葬礼的人通知登记处。
outcome-tell_by = 通知登记处的截止日期
review-by = 没有参与原决定的登记处工作人员
