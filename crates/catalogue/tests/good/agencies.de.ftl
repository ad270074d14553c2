energy-office-name = Energieamt Hügelland
advice-centre-about = Kostenlose Beratung.
