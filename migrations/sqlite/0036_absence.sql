-- When an officer is away, and who looks after what they have meanwhile.
CREATE TABLE officer_absences (
    officer_id TEXT NOT NULL PRIMARY KEY REFERENCES officers (id),
    deputy_id TEXT NOT NULL REFERENCES officers (id),
    from_day TEXT NOT NULL,
    until_day TEXT NOT NULL,
    entered_by TEXT NOT NULL,
    entered_at INTEGER NOT NULL
) STRICT;

CREATE INDEX officer_absences_deputy ON officer_absences (deputy_id, from_day, until_day);
