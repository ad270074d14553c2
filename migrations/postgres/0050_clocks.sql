-- What a stop is about (a request, an opinion, a notice, a recorded act), and the moment at which it ends by itself.
ALTER TABLE case_stops ADD COLUMN about TEXT NOT NULL DEFAULT '';
ALTER TABLE case_stops ADD COLUMN until_at BIGINT;
DROP INDEX case_stops_open;
CREATE UNIQUE INDEX case_stops_open ON case_stops (case_id, reason, about) WHERE to_at IS NULL;

-- An act outside Stoa, recorded by the officer who did it. A correction keeps the row and says who corrected it and why.
CREATE TABLE case_records (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('kept', 'asked', 'answered')),
    -- The promise that was kept, or the reason for which the clock stands still.
    about TEXT NOT NULL,
    day TEXT NOT NULL,
    means TEXT NOT NULL,
    proof TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    agency TEXT NOT NULL,
    at BIGINT NOT NULL,
    corrected_at BIGINT,
    corrected_by TEXT,
    corrected_name TEXT,
    corrected_why TEXT
);

CREATE INDEX case_records_case ON case_records (case_id, at);

-- The record that a promise was kept by. What an event kept has none, and counts apart in published figures.
ALTER TABLE case_promises ADD COLUMN kept_record TEXT;
