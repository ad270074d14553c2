-- That the person agreed to more time, or replaced the application, is recorded like every act outside Stoa.
ALTER TABLE case_records DROP CONSTRAINT case_records_what_check;
ALTER TABLE case_records ADD CONSTRAINT case_records_what_check
    CHECK (what IN ('kept', 'asked', 'answered', 'agreed', 'replaced'));

ALTER TABLE case_extensions ADD COLUMN record_id TEXT;

-- A clock that began anew because of a record: when it began before, and from when it is counted.
CREATE TABLE case_restarts (
    record_id TEXT NOT NULL,
    promise TEXT NOT NULL,
    case_id TEXT NOT NULL,
    before_at BIGINT NOT NULL,
    anew_at BIGINT NOT NULL,
    PRIMARY KEY (record_id, promise)
);

CREATE INDEX case_restarts_case ON case_restarts (case_id, promise);
