# machine-drafted, not yet checked by a translator
vehicle_registration_number-ask = 车牌号是多少？
vehicle_registration_number-label = 车牌号
