-- What happened, in the order of its keys. Rows are added and never changed; only a guest's become a person's.
CREATE TABLE events (
    id TEXT NOT NULL PRIMARY KEY,
    at INTEGER NOT NULL,
    kind TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    person_id TEXT,
    actor TEXT NOT NULL,
    data TEXT NOT NULL
) STRICT;

CREATE INDEX events_subject ON events (subject_kind, subject_id, id);
CREATE INDEX events_person ON events (person_id, id);
