-- A decision before it is made. A version is never changed; whoever saves adds the next, so nobody overwrites unseen.
CREATE TABLE case_decision_drafts (
    case_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    body JSONB NOT NULL,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (case_id, version)
);

-- A second officer is asked about one version of a draft, and agrees or sends it back.
CREATE TABLE case_second_officers (
    case_id TEXT NOT NULL,
    version BIGINT NOT NULL,
    asked_by TEXT NOT NULL,
    asked_name TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    officer_id TEXT,
    officer_name TEXT,
    agrees BOOLEAN,
    words TEXT,
    answered_at BIGINT,
    PRIMARY KEY (case_id, version)
);

-- What a person was told before a decision against them that rests on what another agency holds.
CREATE TABLE case_adverse_notices (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    facts JSONB NOT NULL,
    body TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    sent_at BIGINT NOT NULL,
    wait_until TEXT NOT NULL
);

CREATE INDEX case_adverse_notices_case ON case_adverse_notices (case_id, id);

-- What a decision was bound to: the draft as it stood, and the law as it was applied.
ALTER TABLE case_decisions ADD COLUMN weighed JSONB;
ALTER TABLE case_decisions ADD COLUMN judged JSONB;
ALTER TABLE case_decisions ADD COLUMN expires_on TEXT;
ALTER TABLE case_decisions ADD COLUMN second_officer_id TEXT;
ALTER TABLE case_decisions ADD COLUMN second_officer TEXT;

-- A review put another outcome in the place of the first.
CREATE TABLE case_overturned (
    case_id TEXT NOT NULL PRIMARY KEY,
    review_case_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    goes_against BOOLEAN NOT NULL,
    at BIGINT NOT NULL
);

-- A decision that is set aside keeps what it was bound to.
ALTER TABLE case_decisions_before ADD COLUMN weighed JSONB;
ALTER TABLE case_decisions_before ADD COLUMN judged JSONB;
ALTER TABLE case_decisions_before ADD COLUMN expires_on TEXT;
ALTER TABLE case_decisions_before ADD COLUMN second_officer_id TEXT;
ALTER TABLE case_decisions_before ADD COLUMN second_officer TEXT;
