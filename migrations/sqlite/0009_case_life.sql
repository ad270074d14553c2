-- Which officer has taken a case up, since when the clock stands still, and when it ended.
ALTER TABLE cases ADD COLUMN officer_id TEXT;
ALTER TABLE cases ADD COLUMN officer_name TEXT;
ALTER TABLE cases ADD COLUMN stopped_at INTEGER;
ALTER TABLE cases ADD COLUMN ended_at INTEGER;

-- What was promised when the case began, as days: a later manifest does not move them.
CREATE TABLE case_promises (
    case_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    promise TEXT NOT NULL,
    within TEXT NOT NULL,
    due TEXT,
    moment INTEGER,
    kept_at INTEGER,
    PRIMARY KEY (case_id, promise)
) STRICT;

CREATE INDEX case_promises_due ON case_promises (due) WHERE kept_at IS NULL;

-- What the person and the agency wrote to each other. The nonce keeps what is sent twice from being stored twice.
CREATE TABLE case_messages (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    nonce TEXT NOT NULL,
    from_kind TEXT NOT NULL CHECK (from_kind IN ('person', 'officer')),
    from_id TEXT NOT NULL,
    from_name TEXT,
    agency TEXT,
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (case_id, nonce)
) STRICT;

-- What the agency asked for, and by which day.
CREATE TABLE case_requests (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    ask TEXT NOT NULL,
    due TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    answer TEXT,
    answered_at INTEGER
) STRICT;

CREATE INDEX case_requests_case ON case_requests (case_id, id);

CREATE TABLE case_attachments (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    request_id TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    sha256 TEXT NOT NULL,
    size INTEGER NOT NULL,
    bytes BLOB NOT NULL,
    at INTEGER NOT NULL
) STRICT;

CREATE INDEX case_attachments_case ON case_attachments (case_id, id);

-- One decision a case, with what was weighed under each duty.
CREATE TABLE case_decisions (
    case_id TEXT NOT NULL PRIMARY KEY,
    outcome TEXT NOT NULL,
    goes_against INTEGER NOT NULL,
    summary TEXT NOT NULL,
    reasons TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decider TEXT,
    agency TEXT NOT NULL,
    decided_at INTEGER NOT NULL
) STRICT;

-- A decision that is looked at again, and the case in which that happens.
CREATE TABLE case_reviews (
    case_id TEXT NOT NULL PRIMARY KEY,
    review_case_id TEXT NOT NULL UNIQUE,
    why TEXT,
    asked_at INTEGER NOT NULL
) STRICT;
