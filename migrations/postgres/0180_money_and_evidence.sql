-- The money of a case: entries that are only ever added, in minor units. What is still to pay follows from them.
CREATE TABLE case_money (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    at BIGINT NOT NULL,
    -- The local day on which it counts.
    day TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('owed', 'waived', 'paid', 'returned', 'credited', 'refunded')),
    amount BIGINT NOT NULL CHECK (amount > 0),
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
);

CREATE INDEX case_money_day ON case_money (day);
CREATE INDEX case_money_reference ON case_money (reference) WHERE reference IS NOT NULL;

-- Refunds and waivers that a second officer must agree to, and how refunds went.
CREATE TABLE case_money_requests (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    what TEXT NOT NULL CHECK (what IN ('refund', 'waiver')),
    -- The payment that is refunded.
    payment TEXT,
    amount BIGINT NOT NULL CHECK (amount > 0),
    means TEXT CHECK (means IN ('online', 'cash', 'card', 'cheque', 'transfer')),
    why TEXT NOT NULL,
    -- The promise and the remedy that it follows from, if no officer asked.
    promise TEXT,
    remedy TEXT,
    asked_by TEXT NOT NULL,
    asked_name TEXT,
    asked_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('asked', 'refused', 'approved', 'submitted', 'done', 'failed', 'dropped')),
    answered_by TEXT,
    answered_name TEXT,
    answered_at BIGINT,
    answer TEXT,
    -- What could still be refunded at the provider just before, by which a repeated request is recognised.
    available BIGINT,
    provider_refund TEXT,
    ended_at BIGINT,
    once TEXT NOT NULL,
    UNIQUE (case_id, once)
);

-- What a person pays online for a case after it was sent. The key of the row is the key that the provider knows it by.
CREATE TABLE case_payments (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    amount BIGINT NOT NULL CHECK (amount > 0),
    provider_id TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'paid', 'declined', 'ended')),
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);

CREATE UNIQUE INDEX case_payments_live ON case_payments (case_id) WHERE state = 'open';
CREATE INDEX case_payments_case ON case_payments (case_id, id);

-- What was paid on sending before there were entries.
INSERT INTO case_money (id, case_id, at, day, kind, amount, actor_kind, actor_id, once)
SELECT p.id || '-owed', a.case_id, coalesce(p.ended_at, p.made_at),
    to_char(to_timestamp(coalesce(p.ended_at, p.made_at) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD'), 'owed', p.amount, 'system', 'migration',
    'sent:owed'
FROM application_payments p JOIN applications a ON a.id = p.application_id
WHERE p.state = 'paid' AND a.case_id IS NOT NULL;

INSERT INTO case_money (id, case_id, at, day, kind, amount, means, reference, receipt, actor_kind, actor_id, once)
SELECT p.id, a.case_id, coalesce(p.ended_at, p.made_at),
    to_char(to_timestamp(coalesce(p.ended_at, p.made_at) / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD'), 'paid', p.amount, 'online', p.provider_id,
    a.reference || '-1', 'system', 'migration', 'online:' || p.id
FROM application_payments p JOIN applications a ON a.id = p.application_id
WHERE p.state = 'paid' AND a.case_id IS NOT NULL;

-- Fees that went back whole because a promise was missed.
INSERT INTO case_money (id, case_id, at, day, kind, amount, means, about, why, actor_kind, actor_id, once)
SELECT m.id || '-' || k.kind, m.case_id, r.done_at, to_char(to_timestamp(r.done_at / 1000) AT TIME ZONE 'UTC', 'YYYY-MM-DD'), k.kind, m.amount,
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
    at BIGINT NOT NULL,
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
);

CREATE INDEX case_file_records_case ON case_file_records (case_id, id);

-- Files may come from an officer's visit to a place.
ALTER TABLE files DROP CONSTRAINT files_kind_check;
ALTER TABLE files ADD CONSTRAINT files_kind_check
    CHECK (kind IN ('proof', 'answer', 'review', 'submission', 'message', 'site'));

-- Another kind of letter: the receipt of a payment.
ALTER TABLE letters DROP CONSTRAINT letters_kind_check;
ALTER TABLE letters ADD CONSTRAINT letters_kind_check CHECK (kind IN ('acknowledgement', 'request-for-information',
    'notice-to-affected', 'decision', 'notice-of-decision', 'apology', 'receipt'));
