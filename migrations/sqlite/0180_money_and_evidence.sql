-- The money of a case: entries that are only ever added, in minor units. What is still to pay follows from them.
CREATE TABLE case_money (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    -- The local day on which it counts.
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('owed', 'waived', 'paid', 'returned', 'credited', 'refunded')),
    amount INTEGER NOT NULL CHECK (amount > 0),
    means TEXT CHECK (means IN ('online', 'cash', 'card', 'cheque', 'transfer')),
    -- What the other side knows it by: the provider's id of a payment, the number of a cheque.
    reference TEXT,
    -- The payment that is returned or refunded.
    about TEXT,
    why TEXT,
    cite TEXT,
    due TEXT,
    -- The code of the agency's general ledger.
    account TEXT,
    -- The number of the receipt of a payment.
    receipt TEXT,
    actor_kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    actor_name TEXT,
    -- The same is entered once.
    once TEXT NOT NULL,
    UNIQUE (case_id, once)
) STRICT;

CREATE INDEX case_money_day ON case_money (day);
CREATE INDEX case_money_reference ON case_money (reference) WHERE reference IS NOT NULL;

-- Refunds and waivers that a second officer must agree to, and how refunds went.
CREATE TABLE case_money_requests (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('refund', 'waiver')),
    -- The payment that is refunded.
    payment TEXT,
    amount INTEGER NOT NULL CHECK (amount > 0),
    means TEXT CHECK (means IN ('online', 'cash', 'card', 'cheque', 'transfer')),
    why TEXT NOT NULL,
    -- The promise and the remedy that it follows from, if no officer asked.
    promise TEXT,
    remedy TEXT,
    asked_by TEXT NOT NULL,
    asked_name TEXT,
    asked_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'refused', 'approved', 'submitted', 'done', 'failed', 'dropped')),
    answered_by TEXT,
    answered_name TEXT,
    answered_at INTEGER,
    answer TEXT,
    -- What could still be refunded at the provider just before, by which a repeated request is recognised.
    available INTEGER,
    provider_refund TEXT,
    ended_at INTEGER,
    once TEXT NOT NULL,
    UNIQUE (case_id, once)
) STRICT;

-- What a person pays online for a case after it was sent. The key of the row is the key that the provider knows it by.
CREATE TABLE case_payments (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount > 0),
    provider_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'paid', 'declined', 'ended')),
    made_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;

CREATE UNIQUE INDEX case_payments_live ON case_payments (case_id) WHERE state = 'open';
CREATE INDEX case_payments_case ON case_payments (case_id, id);

-- What was paid on sending before there were entries.
INSERT INTO case_money (id, case_id, at, day, kind, amount, actor_kind, actor_id, once)
SELECT p.id || '-owed', a.case_id, coalesce(p.ended_at, p.made_at),
    strftime('%Y-%m-%d', coalesce(p.ended_at, p.made_at) / 1000, 'unixepoch'), 'owed', p.amount, 'system', 'migration',
    'sent:owed'
FROM application_payments p JOIN applications a ON a.id = p.application_id
WHERE p.state = 'paid' AND a.case_id IS NOT NULL;

INSERT INTO case_money (id, case_id, at, day, kind, amount, means, reference, receipt, actor_kind, actor_id, once)
SELECT p.id, a.case_id, coalesce(p.ended_at, p.made_at),
    strftime('%Y-%m-%d', coalesce(p.ended_at, p.made_at) / 1000, 'unixepoch'), 'paid', p.amount, 'online', p.provider_id,
    a.reference || '-1', 'system', 'migration', 'online:' || p.id
FROM application_payments p JOIN applications a ON a.id = p.application_id
WHERE p.state = 'paid' AND a.case_id IS NOT NULL;

-- Fees that went back whole because a promise was missed.
INSERT INTO case_money (id, case_id, at, day, kind, amount, means, about, why, actor_kind, actor_id, once)
SELECT m.id || '-' || k.kind, m.case_id, r.done_at, strftime('%Y-%m-%d', r.done_at / 1000, 'unixepoch'), k.kind, m.amount,
    CASE WHEN k.kind = 'refunded' THEN 'online' END, CASE WHEN k.kind = 'refunded' THEN m.id END, r.promise, 'system',
    'migration', k.kind || ':' || r.promise || ':' || r.remedy
FROM case_remedies r
JOIN case_money m ON m.case_id = r.case_id AND m.kind = 'paid'
CROSS JOIN (SELECT 'credited' AS kind UNION ALL SELECT 'refunded') k
WHERE r.remedy = 'refund-fee' AND r.done_at IS NOT NULL
    AND r.promise = (SELECT MIN(f.promise) FROM case_remedies f
        WHERE f.case_id = r.case_id AND f.remedy = 'refund-fee' AND f.done_at IS NOT NULL);

-- What officers recorded about a file of a case: only ever added.
CREATE TABLE case_file_records (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    file_id TEXT NOT NULL,
    at INTEGER NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('original-seen', 'dated', 'superseded', 'note')),
    -- The day on which the original was seen, or that of the document.
    day TEXT,
    -- The last day on which the document is valid.
    until TEXT,
    -- The newer file that takes its place.
    by_file TEXT,
    words TEXT,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL
) STRICT;

CREATE INDEX case_file_records_case ON case_file_records (case_id, id);

-- Files may come from an officer's visit to a place.
DROP INDEX files_owner;
DROP INDEX files_sha256;
DROP INDEX files_giver;
ALTER TABLE files RENAME TO files_before;
CREATE TABLE files (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL CHECK (owner IN ('application', 'case', 'conversation')),
    owner_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('proof', 'answer', 'review', 'submission', 'message', 'site')),
    about TEXT NOT NULL,
    given_by TEXT NOT NULL CHECK (given_by IN ('person', 'holder', 'officer', 'affected', 'system')),
    giver_id TEXT NOT NULL,
    giver_name TEXT,
    name TEXT NOT NULL,
    media_type TEXT NOT NULL,
    size INTEGER NOT NULL,
    sha256 TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('quarantined', 'clean', 'infected', 'unscanned')),
    signature TEXT,
    scanned_at INTEGER,
    given_at INTEGER NOT NULL
) STRICT;
INSERT INTO files (id, owner, owner_id, kind, about, given_by, giver_id, giver_name, name, media_type, size, sha256, state,
    signature, scanned_at, given_at)
SELECT id, owner, owner_id, kind, about, given_by, giver_id, giver_name, name, media_type, size, sha256, state, signature,
    scanned_at, given_at FROM files_before;
DROP TABLE files_before;
CREATE INDEX files_owner ON files (owner, owner_id, id);
CREATE INDEX files_sha256 ON files (sha256);
CREATE INDEX files_giver ON files (giver_id, owner);
