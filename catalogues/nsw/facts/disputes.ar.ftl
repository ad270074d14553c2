# machine-drafted, not yet checked by a translator
group-dispute = نزاعك
dispute_kind-ask = ما موضوعه؟
dispute_kind-label = نوع النزاع
dispute_kind-choice-decision = قرار بشأني خاطئ، أو لا يصدر قرار
dispute_kind-choice-service = عوملت معاملة سيئة، أو تُجوهلت، أو اشتريت شيئًا معيبًا
dispute_kind-choice-money = لي مال عند أحد، أو يطلبون مني أكثر مما يجب
dispute_kind-choice-unequal = عوملت أسوأ بسبب من أكون (تمييز)
dispute_kind-choice-papers = أريد أن أرى أوراقًا أو ما يُحفظ عني
dispute_decision_date-ask = في أي يوم أُبلغت بالقرار؟
dispute_decision_date-label = يوم القرار
dispute_decision_date-help = تاريخ الرسالة أو البريد الإلكتروني. منه تُحسب المهل.
