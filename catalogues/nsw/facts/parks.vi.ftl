# machine-drafted, not yet checked by a translator
vehicle_registration_number-ask = Bảng số xe là gì?
vehicle_registration_number-label = Bảng số xe
