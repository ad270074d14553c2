# machine-drafted, not yet checked by a translator
name = 新南威尔士州
