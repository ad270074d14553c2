-- A file that somebody handed in, with the thing that it belongs to. Its bytes are in the store under their hash.
CREATE TABLE files (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL CHECK (owner IN ('application', 'case')),
    owner_id TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('quarantined', 'clean', 'infected', 'unscanned')),
    -- Under which name the scanner knows what it found.
    signature TEXT,
    scanned_at INTEGER,
    kept_since INTEGER NOT NULL
) STRICT;

CREATE INDEX files_owner ON files (owner, owner_id);
CREATE INDEX files_sha256 ON files (sha256);

-- What may be in the store: written before the bytes, so that bytes without a file can be found and removed.
CREATE TABLE file_contents (
    sha256 TEXT NOT NULL PRIMARY KEY,
    touched_at INTEGER NOT NULL
) STRICT;
