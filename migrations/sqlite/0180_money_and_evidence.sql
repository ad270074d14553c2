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

-- Another kind of letter: the receipt of a payment. SQLite changes what a column may hold only by a new table.
CREATE TABLE letters_with_receipts (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    -- The first letter of a case is 1.
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('acknowledgement', 'request-for-information', 'notice-to-affected', 'decision', 'notice-of-decision', 'apology', 'receipt')),
    agency TEXT NOT NULL,
    service TEXT NOT NULL,
    -- The person of the case; nothing for somebody who is only written to.
    person_id TEXT,
    -- Name and lines of the address, as they are printed.
    recipient TEXT NOT NULL,
    -- What the letter is about, such as the request: what was told when it was asked for.
    about TEXT NOT NULL,
    -- The same for the same letter, however often it is asked for.
    cause TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    -- The language of the PDF, where the own one could not be printed.
    printed_language TEXT NOT NULL,
    large_print INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'failed', 'needs-address', 'to-post', 'sent')),
    -- How it went, or will go: by email, by post, or only to be read in the case.
    way TEXT CHECK (way IN ('email', 'post', 'web')),
    template TEXT NOT NULL,
    template_version TEXT,
    engine TEXT,
    -- JSON as text, because the order of what is in it must stay.
    data TEXT,
    title TEXT,
    text TEXT,
    blocks TEXT,
    pdf BLOB,
    sha256 TEXT,
    pages INTEGER,
    -- Why it could not be made.
    problem TEXT,
    asked_at INTEGER NOT NULL,
    made_at INTEGER,
    sent_at INTEGER,
    in_home_language INTEGER NOT NULL DEFAULT 0,
    UNIQUE (case_id, number)
) STRICT;

INSERT INTO letters_with_receipts (id, case_id, number, kind, agency, service, person_id, recipient, about, cause, language, printed_language, large_print, state, way, template, template_version, engine, data, title, text, blocks, pdf, sha256, pages, problem, asked_at, made_at, sent_at, in_home_language)
SELECT id, case_id, number, kind, agency, service, person_id, recipient, about, cause, language, printed_language, large_print, state, way, template, template_version, engine, data, title, text, blocks, pdf, sha256, pages, problem, asked_at, made_at, sent_at, in_home_language
    FROM letters;
DROP TRIGGER letters_stay;
DROP TRIGGER letters_stay_sent;
DROP TRIGGER letters_are_kept;
DROP TABLE letters;
ALTER TABLE letters_with_receipts RENAME TO letters;
CREATE INDEX letters_waiting ON letters (agency, state, id) WHERE state <> 'sent';
CREATE TRIGGER letters_stay BEFORE UPDATE OF id, case_id, number, kind, agency, service, recipient, about, cause,
    language, printed_language, large_print, way, template, template_version, engine, data, title, text,
    blocks, pdf, sha256, pages, asked_at, made_at, in_home_language ON letters WHEN OLD.state = 'sent' BEGIN
    SELECT RAISE(ABORT, 'a letter that was sent is never changed');
END;
CREATE TRIGGER letters_stay_sent BEFORE UPDATE OF state, sent_at ON letters
    WHEN OLD.state = 'sent' AND (
        OLD.way IS NOT 'post' OR NEW.state NOT IN ('to-post', 'failed')
        OR EXISTS (SELECT 1 FROM letter_postings p WHERE p.letter_id = OLD.id AND p.corrected_at IS NULL)
        OR NOT EXISTS (SELECT 1 FROM letter_postings p WHERE p.letter_id = OLD.id)
    ) BEGIN
    SELECT RAISE(ABORT, 'a letter that was sent is never changed');
END;
CREATE TRIGGER letters_are_kept BEFORE DELETE ON letters WHEN OLD.state = 'sent' BEGIN
    SELECT RAISE(ABORT, 'a letter that was sent is never deleted');
END;
