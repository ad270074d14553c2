# machine-drafted, not yet checked by a translator
name = 从事儿童工作审查（Working with Children Check）
summary = 保障儿童安全的审查。从事儿童工作或义工之前必须通过。有效期5年。义工免费；有偿工作者请查看现行费用。
requirement-works-with-children-because = 您将从事儿童工作或义工。
requirement-works-with-children-otherwise = 只有从事儿童工作或义工才需要审查。
requirement-old-enough-because = 您已满18岁。
requirement-old-enough-otherwise = 法律不要求18岁以下的人接受审查。请在满18岁时申请。
requirement-needs-check-because = 您的工作不属于豁免范围。
requirement-needs-check-otherwise = 您所做的事依法豁免，不需要审查，但学校或俱乐部仍可能要求您签署其规定。
requirement-not-disqualified-because = 没有禁止您从事儿童工作的罪行。
requirement-not-disqualified-otherwise = 法律不允许在犯有此类罪行后，或相关指控未了结时通过审查。您不得从事儿童工作。请向我们了解重新评估，并咨询律师。
requirement-no-embargo-because = 您在过去5年内没有被拒。
requirement-no-embargo-otherwise = 被拒后须等待5年，除非出现法律列明的变化。请向我们询问您的情况是否属于此类。
outcome-fee_is_due = 需要付费
promise-decide-after-risk-assessment-tell = 还需要查明什么，向谁查明
retention = 结案后10年
review-by = 没有参与原决定的儿童监护官内部复核人员
