-- Letters to us as scans: the files that a scanner brought, and the letters in them.
CREATE TABLE scan_files (
    id TEXT NOT NULL PRIMARY KEY,
    agency TEXT NOT NULL,
    -- Its name in the folder; empty when nobody has to decide anything about it any more.
    name TEXT NOT NULL,
    -- The same bytes are taken once.
    sha256 TEXT NOT NULL UNIQUE,
    -- The day on which the paper came.
    received_on TEXT NOT NULL,
    -- Whether all pages are one letter.
    is_letter INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('taken', 'read')),
    taken_at INTEGER NOT NULL
) STRICT;
CREATE TABLE scans (
    -- Also the id of its file.
    id TEXT NOT NULL PRIMARY KEY,
    file_id TEXT NOT NULL,
    agency TEXT NOT NULL,
    -- The first page of the file is 1.
    from_page INTEGER NOT NULL,
    pages INTEGER NOT NULL,
    received_on TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'placed', 'nothing')),
    -- Why an officer has to look, or how it was matched.
    why TEXT NOT NULL,
    -- The reference that it may belong to.
    proposed TEXT,
    subject_kind TEXT,
    subject_id TEXT,
    -- What was read on it.
    text TEXT NOT NULL,
    officer_id TEXT,
    officer_name TEXT,
    arrived_at INTEGER NOT NULL,
    decided_at INTEGER
) STRICT;
CREATE INDEX scans_waiting ON scans (agency, id) WHERE state = 'waiting';
CREATE INDEX scans_of ON scans (subject_kind, subject_id);
CREATE INDEX scans_file ON scans (file_id);
