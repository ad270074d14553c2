# machine-drafted, not yet checked by a translator
group-mobility = 出行
needs_mobility_parking-ask = 您走路是否有很大困难，或者是盲人？
needs_mobility_parking-label = 需要行动不便停车许可
needs_mobility_parking-help = 请按将获得停车许可的人的情况回答，可能是您的孩子。
