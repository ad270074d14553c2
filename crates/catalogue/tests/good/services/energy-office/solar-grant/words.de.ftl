# machine-drafted
name = Zuschuss für Solaranlagen
summary = Zahlt einen Teil der Anlage.
requirement-lives-here-because = Sie wohnen in Hillshire.
outcome-grant = Zuschuss
promise-decide = Entscheidung
