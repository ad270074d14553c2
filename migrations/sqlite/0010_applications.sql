-- An application while somebody writes it, and as it was sent. The pages are nowhere: they follow from the answers.
CREATE TABLE applications (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    service TEXT NOT NULL,
    -- Which text of the manifest the answers were given to.
    manifest_version INTEGER NOT NULL,
    manifest_hash TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'sent', 'deleted')),
    language TEXT NOT NULL,
    plan_id TEXT,
    -- What was known at the start, by the names of facts.
    held TEXT NOT NULL,
    answers TEXT NOT NULL,
    -- The questions that could be foreseen when the answers were last kept, with their labels.
    way TEXT NOT NULL,
    confirmed TEXT NOT NULL,
    evidence TEXT NOT NULL,
    declared INTEGER NOT NULL,
    -- Where a receipt, a code and a warning go, if the person said so.
    email TEXT,
    started_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    -- The last time that somebody came back to it, by which its code ends.
    used_at INTEGER NOT NULL,
    warned_at INTEGER,
    sent_at INTEGER,
    case_id TEXT,
    reference TEXT,
    -- The hash of the code to go on with; nothing until it was shown.
    code_hash TEXT UNIQUE
) STRICT;

CREATE INDEX applications_person ON applications (person_id, changed_at);

CREATE TABLE attachments (
    id TEXT NOT NULL PRIMARY KEY,
    application_id TEXT NOT NULL,
    fact TEXT NOT NULL,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    bytes BLOB NOT NULL,
    added_at INTEGER NOT NULL
) STRICT;

CREATE INDEX attachments_application ON attachments (application_id, id);

-- Each try to pay. The key of the row is the key that the provider knows a payment by, so none is made twice.
CREATE TABLE application_payments (
    id TEXT NOT NULL PRIMARY KEY,
    application_id TEXT NOT NULL,
    -- In minor units.
    amount INTEGER NOT NULL,
    provider_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'paid', 'declined', 'ended')),
    made_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

-- At most one that could still succeed, or has.
CREATE UNIQUE INDEX application_payments_live ON application_payments (application_id) WHERE state IN ('open', 'paid');
CREATE INDEX application_payments_application ON application_payments (application_id, id);

-- Sessions that somebody opened with the code of a draft.
CREATE TABLE resume_grants (
    session_id TEXT NOT NULL,
    application_id TEXT NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (session_id, application_id)
) STRICT;

-- Codes that fitted nothing, for each hour and each address, of which only a seal is kept.
CREATE TABLE resume_tries (
    address TEXT NOT NULL,
    hour INTEGER NOT NULL,
    tries INTEGER NOT NULL,
    PRIMARY KEY (address, hour)
) STRICT;
