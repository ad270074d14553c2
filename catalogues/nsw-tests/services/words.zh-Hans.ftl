# machine-drafted, not yet checked by a translator
step-confirm-in-writing = 书面确认
step-check-medicare-card = 核实Medicare卡
role-manager-licensing = 许可经理
