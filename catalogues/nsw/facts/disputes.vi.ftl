# machine-drafted, not yet checked by a translator
group-dispute = Tranh chấp của quý vị
dispute_kind-ask = Về chuyện gì?
dispute_kind-label = Loại tranh chấp
dispute_kind-choice-decision = Quyết định về tôi sai, hoặc không có quyết định
dispute_kind-choice-service = Tôi bị đối xử tệ, bị bỏ qua, hoặc mua đồ hư
dispute_kind-choice-money = Người ta nợ tôi, hoặc đòi tôi quá nhiều
dispute_kind-choice-unequal = Tôi bị xử tệ vì tôi là ai (kỳ thị)
dispute_kind-choice-papers = Tôi muốn xem giấy tờ hoặc hồ sơ về tôi
dispute_decision_date-ask = Quý vị được báo quyết định ngày nào?
dispute_decision_date-label = Ngày quyết định
dispute_decision_date-help = Ngày ghi trên thư hoặc email. Các thời hạn tính từ ngày đó.
