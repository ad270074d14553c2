# machine-drafted, not yet checked by a translator
group-crime = Chuyện đã xảy ra
crime_kind-ask = Chuyện gì đã xảy ra?
crime_kind-label = Chuyện đã xảy ra
crime_kind-help = Quý vị không cần nói nhiều hơn mình muốn. Điều này cho biết ai giúp được trước.
crime_kind-choice-hurt = Có người đánh hoặc cướp tôi
crime_kind-choice-sexual = Chuyện liên quan đến tình dục
crime_kind-choice-threats = Có người đe dọa hoặc theo dõi tôi
crime_kind-choice-theft = Bị mất cắp, hoặc nhà hay xe bị đột nhập
crime_kind-choice-damage = Có thứ bị phá hỏng
crime_kind-choice-scam = Tôi bị lừa, trên mạng hoặc qua điện thoại
crime_reported-ask = Cảnh sát đã biết chưa?
crime_reported-label = Cảnh sát đã biết
