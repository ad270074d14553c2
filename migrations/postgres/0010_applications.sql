-- An application while somebody writes it, and as it was sent. The pages are nowhere: they follow from the answers.
CREATE TABLE applications (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    service TEXT NOT NULL,
    -- Which text of the manifest the answers were given to.
    manifest_version BIGINT NOT NULL,
    manifest_hash TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'deleted')),
    language TEXT NOT NULL,
    plan_id TEXT,
    -- What was known at the start, by the names of facts.
    held JSONB NOT NULL,
    answers JSONB NOT NULL,
    -- The questions that could be foreseen when the answers were last kept, with their labels.
    way JSONB NOT NULL,
    confirmed JSONB NOT NULL,
    evidence JSONB NOT NULL,
    declared BOOLEAN NOT NULL,
    -- Where a receipt, a code and a warning go, if the person said so.
    email TEXT,
    started_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL,
    -- The last time that somebody came back to it, by which its code ends.
    used_at BIGINT NOT NULL,
    warned_at BIGINT,
    sent_at BIGINT,
    case_id TEXT,
    reference TEXT,
    -- The hash of the code to go on with; nothing until it was shown.
    code_hash TEXT UNIQUE
);

CREATE INDEX applications_person ON applications (person_id, changed_at);

CREATE TABLE attachments (
    id TEXT NOT NULL PRIMARY KEY,
    application_id TEXT NOT NULL,
    fact TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    bytes BYTEA NOT NULL,
    added_at BIGINT NOT NULL
);

CREATE INDEX attachments_application ON attachments (application_id, id);

-- Each try to pay. The key of the row is the key that the provider knows a payment by, so none is made twice.
CREATE TABLE application_payments (
    id TEXT NOT NULL PRIMARY KEY,
    application_id TEXT NOT NULL,
    -- In minor units.
    amount BIGINT NOT NULL,
    provider_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'paid', 'declined', 'ended')),
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);

-- At most one that could still succeed, or has.
CREATE UNIQUE INDEX application_payments_live ON application_payments (application_id) WHERE state IN ('open', 'paid');
CREATE INDEX application_payments_application ON application_payments (application_id, id);

-- Sessions that somebody opened with the code of a draft.
CREATE TABLE resume_grants (
    session_id TEXT NOT NULL,
    application_id TEXT NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (session_id, application_id)
);

-- Codes that fitted nothing, for each hour and each address, of which only a seal is kept.
CREATE TABLE resume_tries (
    address TEXT NOT NULL,
    hour BIGINT NOT NULL,
    tries BIGINT NOT NULL,
    PRIMARY KEY (address, hour)
);
