-- The outbox: what somebody is told, once, whatever the channel, and what became of it at each destination.
CREATE TABLE notes (
    id TEXT NOT NULL PRIMARY KEY,
    -- The same for the same note, however often it is asked for.
    cause TEXT NOT NULL UNIQUE,
    kind TEXT NOT NULL,
    -- What it says, as data; words are chosen when it is sent.
    data TEXT NOT NULL,
    -- Whose matter it is; none for officers and for whoever proves an address.
    person_id TEXT,
    -- What it is about, such as a case.
    subject_kind TEXT,
    subject_id TEXT,
    -- An address given for this note alone, and its language; none where those of the person apply.
    address TEXT,
    language TEXT,
    -- Only to people who chose to hear of such things this way.
    if_preferred INTEGER NOT NULL,
    -- After this moment it is not worth sending.
    until INTEGER,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX notes_person ON notes (person_id);
CREATE INDEX notes_subject ON notes (subject_kind, subject_id);

-- A file that goes with a note, until it was sent.
CREATE TABLE note_files (
    note_id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE deliveries (
    id TEXT NOT NULL PRIMARY KEY,
    note_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    -- Where it goes; empty where the person has no address for it.
    destination TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'accepted', 'refused', 'failed', 'no-address', 'not-wanted', 'expired')),
    -- What the other side said.
    problem TEXT,
    began_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    UNIQUE (note_id, channel, destination)
) STRICT;
CREATE INDEX deliveries_undelivered ON deliveries (changed_at) WHERE state IN ('refused', 'failed');
