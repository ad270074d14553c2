# machine-drafted, not yet checked by a translator
name = 举报孩子可能有危险
people-also-say = 举报虐待儿童; 小孩被打; 邻居虐待孩子; 孩子没人管
summary = 如果孩子现在有危险，请拨打000。如果您怀疑有严重伤害，请致电儿童保护求助热线132 111，昼夜开通。您不需要证据。您的姓名会对这家人保密，法律规定的例外很少。
requirement-worried-because = 您为一个孩子担心。
requirement-worried-otherwise = 您没有告诉我们您为谁担心。
requirement-a-child-because = 关于孩子、青少年或尚未出生的宝宝。
requirement-a-child-otherwise = 这条热线针对18岁以下的人。如果成年人有危险，请拨打000。老年人与残障人士受虐求助热线：1800 628 221。
requirement-serious-because = 您有理由怀疑严重伤害。您不需要证据。
requirement-serious-otherwise = 这也许不需要举报，但这家人可能仍需要帮助。请打电话给我们，我们一起想清楚。情况有变化就请举报。
outcome-duty_to_report = 法律对您的要求
outcome-duty_to_report-choice-must = 您必须举报。法律对从事儿童工作的人有此规定
outcome-duty_to_report-choice-may = 您可以举报，举报时法律保护您
review-none-because = 举报不是关于权利的决定。举报人如果仍然担心，可以再次举报或要求与经理谈；投诉先交给该部门，再交给新州申诉专员。有关孩子的命令由儿童法院作出，家人和孩子可在那里陈述意见。
