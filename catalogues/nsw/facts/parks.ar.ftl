# machine-drafted, not yet checked by a translator
vehicle_registration_number-ask = ما رقم لوحة السيارة؟
vehicle_registration_number-label = رقم اللوحة
