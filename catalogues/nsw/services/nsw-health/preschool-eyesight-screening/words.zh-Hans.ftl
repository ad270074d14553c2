# machine-drafted, not yet checked by a translator
name = 免费学前视力检查（StEPS）
summary = 护士在孩子入学前检查视力。免费，只需几分钟。
requirement-a-child-qualifies-because = 有孩子4或5岁还没上学，或3岁且明年上学，并且没做过这项检查。
requirement-a-child-qualifies-otherwise = 没有年龄合适的孩子，或孩子已经上学，或已做过检查。
outcome-children_to_check = 可以接受检查的孩子人数
promise-check-the-eyes-tell = 任何验光师都可以通过Medicare为孩子检查视力。您不必等我们。
retention = 直到孩子25岁
review-none-because = 这个年龄段的孩子都可以检查，所以没有拒绝一说。如有疑虑，请与当地StEPS协调员联系。医疗投诉委员会（Health Care Complaints Commission）受理投诉。
