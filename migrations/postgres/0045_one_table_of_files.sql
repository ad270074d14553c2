-- One table of everything that people hand in, wherever they do: what it belongs to, what it answers, who gave it.
DROP INDEX files_owner;
DROP INDEX files_sha256;
ALTER TABLE files RENAME TO files_before;

CREATE TABLE files (
    id TEXT NOT NULL PRIMARY KEY,
    -- A draft's files belong to the application; once it is sent, to the case.
    owner TEXT NOT NULL CHECK (owner IN ('application', 'case', 'conversation')),
    owner_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('proof', 'answer', 'review', 'submission', 'message')),
    -- What it belongs to within its kind: the name of a fact, the key of a request, a submission or a message.
    about TEXT NOT NULL,
    given_by TEXT NOT NULL CHECK (given_by IN ('person', 'holder', 'officer', 'affected', 'system')),
    giver_id TEXT NOT NULL,
    giver_name TEXT,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('quarantined', 'clean', 'infected', 'unscanned')),
    -- Under which name the scanner knows what it found.
    signature TEXT,
    scanned_at BIGINT,
    given_at BIGINT NOT NULL
);

-- Bytes of files that came before there was a store. The cleaning of each night moves them there.
CREATE TABLE file_bytes (
    file_id TEXT NOT NULL PRIMARY KEY,
    bytes BYTEA NOT NULL
);

INSERT INTO files (id, owner, owner_id, kind, about, given_by, giver_id, name, media_type, size, sha256, state,
    signature, scanned_at, given_at)
SELECT a.id, CASE WHEN p.case_id IS NULL THEN 'application' ELSE 'case' END, coalesce(p.case_id, a.application_id),
    'proof', a.fact, 'person', coalesce(p.person_id, ''), a.name, a.media_type, a.size, a.sha256,
    coalesce(f.state, 'unscanned'), f.signature, f.scanned_at, a.added_at
FROM attachments a
LEFT JOIN applications p ON p.id = a.application_id
LEFT JOIN files_before f ON f.id = a.id;

INSERT INTO files (id, owner, owner_id, kind, about, given_by, giver_id, name, media_type, size, sha256, state,
    signature, scanned_at, given_at)
SELECT a.id, 'case', a.case_id, 'answer', a.request_id, 'person', coalesce(c.person_id, ''), a.name, a.media_type,
    a.size, a.sha256, coalesce(f.state, 'unscanned'), f.signature, f.scanned_at, a.at
FROM case_attachments a
LEFT JOIN cases c ON c.id = a.case_id
LEFT JOIN files_before f ON f.id = a.id;

INSERT INTO file_bytes (file_id, bytes)
SELECT id, bytes FROM attachments WHERE id NOT IN (SELECT id FROM files_before);
INSERT INTO file_bytes (file_id, bytes)
SELECT id, bytes FROM case_attachments WHERE id NOT IN (SELECT id FROM files_before);

DROP TABLE attachments;
DROP TABLE case_attachments;
DROP TABLE files_before;

CREATE INDEX files_owner ON files (owner, owner_id, id);
CREATE INDEX files_sha256 ON files (sha256);
CREATE INDEX files_giver ON files (giver_id, owner);

-- Who put bytes, and how many: nobody fills the store with what no file needs.
ALTER TABLE file_contents ADD COLUMN size BIGINT NOT NULL DEFAULT 0;
ALTER TABLE file_contents ADD COLUMN put_by TEXT NOT NULL DEFAULT '';
CREATE INDEX file_contents_put_by ON file_contents (put_by);
