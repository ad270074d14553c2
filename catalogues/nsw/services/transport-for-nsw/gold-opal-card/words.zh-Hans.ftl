# machine-drafted, not yet checked by a translator
name = 长者/养老金领取者金色Opal卡（Gold Senior/Pensioner Opal）
summary = 让老年人和养老金领取者以一个低价全天乘车的Opal卡。
requirement-senior-or-pensioner-because = 您持有老年卡，或符合新州老年卡（NSW Seniors Card）的条件，或是养老金领取者。
requirement-senior-or-pensioner-otherwise = 您没有可办理此Opal卡的卡，也不符合新州老年卡（NSW Seniors Card）的条件。
promise-card-in-the-mail-tell = 卡片寄到之前，请出示老年卡或养老金卡，以优惠票价乘车。
retention = 结案后7年
review-by = 没有参与原决定的工作人员
