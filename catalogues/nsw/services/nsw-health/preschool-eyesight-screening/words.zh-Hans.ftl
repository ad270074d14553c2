# machine-drafted, not yet checked by a translator
name = 免费学前视力检查（StEPS）
people-also-say = 儿童视力检查; 学前查眼睛; 孩子弱视; 给孩子测视力
summary = 护士在孩子入学前检查视力。免费，只需几分钟。
requirement-a-child-qualifies-because = 有孩子4或5岁还没上学，或3岁且明年上学，并且没做过这项检查。
outcome-children_to_check = 可以接受检查的孩子人数
promise-check-the-eyes-tell = 任何验光师都可以通过Medicare为孩子检查视力。您不必等我们。
retention = 直到孩子25岁
review-none-because = 这个年龄段的孩子都可以检查，所以没有拒绝一说。如有疑虑，请与当地StEPS协调员联系。医疗投诉委员会（Health Care Complaints Commission）受理投诉。
requirement-a-child-qualifies-otherwise-1 = 检查是给幼儿的。您没有告诉我们有孩子。
requirement-a-child-qualifies-otherwise-2 = 每个孩子都查过了。若仍担心，请看验光师，由Medicare付费。
requirement-a-child-qualifies-otherwise-3 = 已上学的孩子不做这项检查。验光师可用Medicare检查。
requirement-a-child-qualifies-otherwise-4 = 还没有孩子满4岁。3岁的孩子只在入学前一年检查。
requirement-a-child-qualifies-otherwise-5 = 没有适龄的孩子。检查适合4岁和5岁、尚未上学的孩子。
