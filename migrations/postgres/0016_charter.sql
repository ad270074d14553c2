-- Charters: the limit beside the norm, when a clock began, and what became of each promise.
ALTER TABLE case_promises ADD COLUMN limit_within TEXT;
ALTER TABLE case_promises ADD COLUMN limit_due TEXT;
ALTER TABLE case_promises ADD COLUMN limit_moment BIGINT;
-- Nothing as long as it has not begun.
ALTER TABLE case_promises ADD COLUMN started_at BIGINT;
-- An officer said why it does not apply here.
ALTER TABLE case_promises ADD COLUMN waived_at BIGINT;
ALTER TABLE case_promises ADD COLUMN waived_why TEXT;
ALTER TABLE case_promises ADD COLUMN warned_at BIGINT;
-- The first moment that was too late, as it was when that was seen.
ALTER TABLE case_promises ADD COLUMN missed_at BIGINT;
ALTER TABLE case_promises ADD COLUMN limit_warned_at BIGINT;
ALTER TABLE case_promises ADD COLUMN limit_missed_at BIGINT;
UPDATE case_promises SET started_at = (SELECT opened_at FROM cases WHERE cases.id = case_promises.case_id);

-- Whoever waited too long goes first.
ALTER TABLE cases ADD COLUMN priority_at BIGINT;
-- When somebody last asked what the clocks of the case say next; nothing for cases from before there were clocks.
ALTER TABLE cases ADD COLUMN looked_at BIGINT;

CREATE INDEX case_promises_by_due ON case_promises (due);

-- When the clock stood still, and for what. At most one stop of a case goes on.
CREATE TABLE case_stops (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    reason TEXT NOT NULL,
    from_at BIGINT NOT NULL,
    to_at BIGINT
);

CREATE UNIQUE INDEX case_stops_open ON case_stops (case_id) WHERE to_at IS NULL;
CREATE INDEX case_stops_case ON case_stops (case_id, from_at);
INSERT INTO case_stops (id, case_id, reason, from_at)
    SELECT id, id, 'information-requested', stopped_at FROM cases WHERE stopped_at IS NOT NULL;

CREATE TABLE case_extensions (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    promise TEXT NOT NULL,
    at BIGINT NOT NULL,
    to_day TEXT NOT NULL,
    moves TEXT NOT NULL CHECK (moves IN ('limit', 'both')),
    why TEXT NOT NULL
);

CREATE INDEX case_extensions_case ON case_extensions (case_id, at);

-- What followed a broken promise: each remedy once. Done is when it is, such as when the money went back.
CREATE TABLE case_remedies (
    case_id TEXT NOT NULL,
    promise TEXT NOT NULL,
    remedy TEXT NOT NULL,
    detail TEXT NOT NULL,
    at BIGINT NOT NULL,
    done_at BIGINT,
    PRIMARY KEY (case_id, promise, remedy, detail)
);

-- What somebody has to take on or to explain because a promise was broken.
CREATE TABLE case_escalations (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    promise TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('take-on', 'explain', 'tell', 'refund')),
    whom TEXT NOT NULL,
    opened_at BIGINT NOT NULL,
    closed_at BIGINT,
    closed_by TEXT,
    note TEXT,
    UNIQUE (case_id, promise, what, whom)
);

CREATE INDEX case_escalations_open ON case_escalations (opened_at) WHERE closed_at IS NULL;
