# machine-drafted, not yet checked by a translator
group-child-safety = Đứa trẻ mà quý vị lo lắng
worried_about_child-ask = Quý vị có lo rằng một đứa trẻ có thể gặp nguy hiểm không?
worried_about_child-label = Lo cho một đứa trẻ
worried_about_child-help = Đang gặp nguy hiểm? Hãy gọi 000. Quý vị có thể gọi Đường dây Bảo vệ Trẻ em ngày và đêm, số 132 111.
