-- A file that came with a message may still be with its provider, or never come. SQLite changes what a column may hold
-- only by a new table.
CREATE TABLE files_that_come (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL CHECK (owner IN ('application', 'case', 'conversation')),
    owner_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('proof', 'answer', 'review', 'submission', 'message', 'site')),
    about TEXT NOT NULL,
    given_by TEXT NOT NULL CHECK (given_by IN ('person', 'holder', 'officer', 'affected', 'system')),
    giver_id TEXT NOT NULL,
    giver_name TEXT,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('quarantined', 'clean', 'infected', 'unscanned', 'coming', 'missed')),
    signature TEXT,
    scanned_at INTEGER,
    given_at INTEGER NOT NULL
) STRICT;
INSERT INTO files_that_come (id, owner, owner_id, kind, about, given_by, giver_id, giver_name, name, media_type, size,
    sha256, state, signature, scanned_at, given_at)
SELECT id, owner, owner_id, kind, about, given_by, giver_id, giver_name, name, media_type, size, sha256, state, signature,
    scanned_at, given_at FROM files;
DROP TABLE files;
ALTER TABLE files_that_come RENAME TO files;
CREATE INDEX files_owner ON files (owner, owner_id, id);
CREATE INDEX files_sha256 ON files (sha256);
CREATE INDEX files_giver ON files (giver_id, owner);
