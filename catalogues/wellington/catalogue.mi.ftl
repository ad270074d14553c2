# machine-drafted, not yet checked by a translator
name = Pōneke
