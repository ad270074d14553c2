# machine-drafted, not yet checked by a translator
group-disaster = Sau thiên tai
disaster_home-ask = Nhà của quý vị ra sao?
disaster_home-label = Tình trạng nhà
disaster_home-choice-danger = Đang xảy ra, hoặc tôi có thể phải đi
disaster_home-choice-cannot_live = Bây giờ không ở được
disaster_home-choice-destroyed = Bị phá hủy
disaster_home-choice-damaged = Bị hư, và tôi vẫn ở
disaster_home-choice-unhurt = Không sao, nhưng mất việc, hàng, thú vật hoặc giấy tờ
disaster_insured-ask = Nhà hoặc đồ trong nhà có bảo hiểm không?
disaster_insured-label = Có bảo hiểm
disaster_date-ask = Việc xảy ra ngày nào?
disaster_date-label = Ngày thiên tai
disaster_papers_lost-ask = Có mất giấy tờ như khai sinh, hộ chiếu hay bằng lái không?
disaster_papers_lost-label = Mất giấy tờ
disaster_insured-help = Nếu không chắc bảo hiểm trả những gì, cũng trả lời có. Ngân hàng hoặc công ty bảo hiểm có thể gửi cho quý vị một bản.
disaster_date-help = Lấy ngày bắt đầu bị thiệt hại. Một số trợ giúp phải xin trong vòng 6 tháng.
