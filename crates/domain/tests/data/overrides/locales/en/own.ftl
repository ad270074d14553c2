frame-person = Ring the front desk
