# machine-drafted, not yet checked by a translator
name = New South Wales
