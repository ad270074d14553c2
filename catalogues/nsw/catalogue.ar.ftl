# machine-drafted, not yet checked by a translator
name = نيو ساوث ويلز
