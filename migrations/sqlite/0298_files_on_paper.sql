-- A letter on paper is a file and work before anybody knows whose it is. SQLite changes what a column may hold only by
-- a new table.
CREATE TABLE files_on_paper (
    id TEXT NOT NULL PRIMARY KEY,
    owner TEXT NOT NULL CHECK (owner IN ('application', 'case', 'conversation', 'scan', 'scan-file')),
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
    state TEXT NOT NULL CHECK (state IN ('quarantined', 'clean', 'infected', 'unscanned', 'coming', 'missed')),
    signature TEXT,
    scanned_at INTEGER,
    given_at INTEGER NOT NULL
) STRICT;
INSERT INTO files_on_paper (id, owner, owner_id, kind, about, given_by, giver_id, giver_name, name, media_type, size, sha256, state,
    signature, scanned_at, given_at)
SELECT id, owner, owner_id, kind, about, given_by, giver_id, giver_name, name, media_type, size, sha256, state,
    signature, scanned_at, given_at FROM files;
DROP TABLE files;
ALTER TABLE files_on_paper RENAME TO files;
CREATE INDEX files_owner ON files (owner, owner_id, id);
CREATE INDEX files_sha256 ON files (sha256);
CREATE INDEX files_giver ON files (giver_id, owner);
CREATE TABLE work_items_on_paper (
    -- The key of the case or conversation, or of what the work is about.
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    -- The thing whose events bring it up to date.
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('case', 'conversation', 'article_question', 'scan')),
    subject_id TEXT NOT NULL,
    person_id TEXT,
    reference TEXT NOT NULL,
    agency TEXT NOT NULL,
    service TEXT,
    language TEXT NOT NULL,
    -- The role that it is for; none where any officer with the power may do it.
    skill TEXT,
    -- What an officer needs for it: a power of a mandate, or to belong to the agency.
    power TEXT NOT NULL CHECK (power IN ('collect', 'decide', 'own')),
    -- Officers who may not do it, such as who made the decision that is under review.
    barred TEXT,
    link TEXT NOT NULL,
    -- What there is to do: the end of a key of a text.
    turn TEXT NOT NULL,
    priority INTEGER NOT NULL,
    due TEXT,
    since INTEGER NOT NULL,
    -- The order of the queue as one text: urgent first, then what is due first, then what waits longest.
    rank TEXT NOT NULL,
    is_open INTEGER NOT NULL,
    -- The last day of somebody else's turn; from the next day on there is work again.
    waits_until TEXT,
    holder TEXT,
    holder_name TEXT,
    held_at INTEGER,
    -- Who gave it to the holder, and why.
    handed_by TEXT,
    handed_why TEXT,
    snoozed_until INTEGER,
    snoozed_why TEXT,
    changed_at INTEGER NOT NULL,
    detail TEXT
) STRICT;
INSERT INTO work_items_on_paper (id, kind, subject_kind, subject_id, person_id, reference, agency, service, language, skill, power, barred,
    link, turn, priority, due, since, rank, is_open, waits_until, holder, holder_name, held_at, handed_by,
    handed_why, snoozed_until, snoozed_why, changed_at, detail)
SELECT id, kind, subject_kind, subject_id, person_id, reference, agency, service, language, skill, power, barred,
    link, turn, priority, due, since, rank, is_open, waits_until, holder, holder_name, held_at, handed_by,
    handed_why, snoozed_until, snoozed_why, changed_at, detail FROM work_items;
DROP TABLE work_items;
ALTER TABLE work_items_on_paper RENAME TO work_items;
CREATE INDEX work_items_queue ON work_items (agency, rank, id, snoozed_until, waits_until) WHERE is_open;
CREATE INDEX work_items_service ON work_items (service, rank, id, agency, snoozed_until, waits_until) WHERE is_open;
CREATE INDEX work_items_free ON work_items (agency, rank, id, snoozed_until, waits_until)
    WHERE is_open AND holder IS NULL;
CREATE INDEX work_items_free_service ON work_items (service, rank, id, agency, snoozed_until, waits_until)
    WHERE is_open AND holder IS NULL;
CREATE INDEX work_items_holder ON work_items (holder, rank) WHERE is_open;
CREATE INDEX work_items_waiting ON work_items (agency, rank, id, waits_until)
    WHERE is_open AND waits_until IS NOT NULL;
CREATE INDEX work_items_subject ON work_items (subject_id);
CREATE INDEX work_items_reference ON work_items (reference);
CREATE INDEX work_items_person ON work_items (person_id);
CREATE INDEX work_items_age ON work_items (agency, since, id) WHERE is_open;
CREATE INDEX work_items_free_age ON work_items (agency, since, id) WHERE is_open AND holder IS NULL;
CREATE INDEX work_items_service_age ON work_items (service, since, id, agency) WHERE is_open;
CREATE INDEX work_items_by_service ON work_items (agency, COALESCE(service, ''), rank, id) WHERE is_open;
CREATE INDEX work_items_free_by_service ON work_items (agency, COALESCE(service, ''), rank, id)
    WHERE is_open AND holder IS NULL;
CREATE INDEX work_items_by_holder ON work_items (agency, COALESCE(holder_name, ''), rank, id) WHERE is_open;
CREATE INDEX work_items_language ON work_items (agency, language, rank, id) WHERE is_open;
CREATE INDEX work_items_kind ON work_items (agency, kind, rank, id) WHERE is_open;
CREATE INDEX work_items_asleep ON work_items (agency, snoozed_until) WHERE is_open AND snoozed_until IS NOT NULL;
CREATE INDEX work_items_waits ON work_items (agency, waits_until) WHERE is_open AND waits_until IS NOT NULL;
CREATE INDEX work_items_holder_service ON work_items (holder, service) WHERE is_open AND holder IS NOT NULL;
