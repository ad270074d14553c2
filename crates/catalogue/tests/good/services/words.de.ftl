promise-acknowledge = Wir bestätigen den Eingang
promise-decide = Wir entscheiden
step-check-meter = Zähler prüfen
decision-grant = bewilligt
pause-information-requested = Angaben fehlen
