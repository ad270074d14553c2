name = Hügelland
