-- That the person agreed to more time, or replaced the application, is recorded like every act outside Stoa.
CREATE TABLE case_records_new (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('kept', 'asked', 'answered', 'agreed', 'replaced')),
    -- The promise that was kept or given more time, or the reason for which the clock stands still.
    about TEXT NOT NULL,
    day TEXT NOT NULL,
    means TEXT NOT NULL,
    proof TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    agency TEXT NOT NULL,
    at INTEGER NOT NULL,
    corrected_at INTEGER,
    corrected_by TEXT,
    corrected_name TEXT,
    corrected_why TEXT
) STRICT;
INSERT INTO case_records_new SELECT id, case_id, what, about, day, means, proof, officer_id, officer_name, agency, at,
    corrected_at, corrected_by, corrected_name, corrected_why FROM case_records;
DROP TABLE case_records;
ALTER TABLE case_records_new RENAME TO case_records;
CREATE INDEX case_records_case ON case_records (case_id, at);

ALTER TABLE case_extensions ADD COLUMN record_id TEXT;

-- A clock that began anew because of a record: when it began before, and from when it is counted.
CREATE TABLE case_restarts (
    record_id TEXT NOT NULL,
    promise TEXT NOT NULL,
    case_id TEXT NOT NULL,
    before_at INTEGER NOT NULL,
    anew_at INTEGER NOT NULL,
    PRIMARY KEY (record_id, promise)
) STRICT;

CREATE INDEX case_restarts_case ON case_restarts (case_id, promise);
