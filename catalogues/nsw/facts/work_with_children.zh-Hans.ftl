# machine-drafted, not yet checked by a translator
group-child-work = 您的儿童工作
plans_work_with_children-ask = 您将从事涉及18岁以下儿童的工作或义工吗？
plans_work_with_children-label = 从事儿童工作
child_work_is_exempt-ask = 您与儿童接触，是否仅限于以下某一种情况？
child_work_is_exempt-label = 工作豁免
child_work_is_exempt-help = 您在自己孩子的学校、球队或活动中帮忙；您每年最多工作5天，且有其他人在场；您只接触近亲的孩子；您做办公室或维修工作，与儿童接触很少；或这是朋友之间的非正式安排。授权照顾者、辅导导师以及对残障儿童的贴身护理，一律不得豁免。
child_work_kind-ask = 您以什么身份与儿童接触？
child_work_kind-label = 身份
child_work_kind-choice-paid = 有偿工作或自雇
child_work_kind-choice-volunteer = 义工
child_work_kind-choice-student = 实习学生
child_work_kind-choice-carer = 授权照顾者、养父母，或与照顾者同住的成年人
disqualified_from_child_work-ask = 您成年后是否曾因禁止从事儿童工作的罪行被定罪，或正被指控此类罪行？
disqualified_from_child_work-label = 禁止从业的罪行
disqualified_from_child_work-help = 这些罪行列于法案附表2，性质非常严重，例如性犯罪和对儿童施暴。儿童监护官无论如何都会核查。
clearance_embargo-ask = 在过去5年内，您的审查是否曾被拒绝或撤销，且未获准提前重新申请？
clearance_embargo-label = 过去5年内被拒
