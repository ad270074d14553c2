# machine-drafted, not yet checked by a translator
group-renting = 您的出租房
tenancy-ask = 您是在租房住，还是把房子租给别人？
tenancy-label = 租约
tenancy-choice-none = 我既不租房，也不出租
tenancy-choice-current = 我在租房或出租，租约仍在继续
tenancy-choice-ended = 租约已经结束，或几天内结束
bond_role-choice-estate = 我负责已故租客的遗产
tenancy-help = 如果租客已去世而您处理其遗产，请就那份租约作答。
