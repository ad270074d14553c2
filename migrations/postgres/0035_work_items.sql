-- One thing that somebody of an agency must do, whatever it is about. What is projected from the rows of cases,
-- conversations, letters and questions can be made again at any time; who has it, and what sleeps, is kept here alone.
CREATE TABLE work_items (
    -- The key of the case or conversation, or of what the work is about.
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    -- The thing whose events bring it up to date.
    subject_kind TEXT NOT NULL CHECK (subject_kind IN ('case', 'conversation', 'article_question')),
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
    priority BIGINT NOT NULL,
    due TEXT,
    since BIGINT NOT NULL,
    -- The order of the queue as one text: urgent first, then what is due first, then what waits longest.
    rank TEXT NOT NULL,
    is_open BOOLEAN NOT NULL,
    -- The last day of somebody else's turn; from the next day on there is work again.
    waits_until TEXT,
    holder TEXT,
    holder_name TEXT,
    held_at BIGINT,
    -- Who gave it to the holder, and why.
    handed_by TEXT,
    handed_why TEXT,
    snoozed_until BIGINT,
    snoozed_why TEXT,
    changed_at BIGINT NOT NULL
);

INSERT INTO work_items (id, kind, subject_kind, subject_id, person_id, reference, agency, service, language, power,
        link, turn, priority, due, since, rank, is_open, holder, holder_name, held_at, snoozed_until, snoozed_why,
        changed_at)
    SELECT id, kind, kind, id, person_id, reference, agency, service, language,
        CASE kind WHEN 'case' THEN 'decide' ELSE 'collect' END, '/desk/' || kind || 's/' || reference, turn, priority,
        due, since, rank, is_open, holder, holder_name, held_at, snoozed_until, snoozed_why, changed_at
    FROM desk_items;
-- Cases from before there was a queue.
INSERT INTO work_items (id, kind, subject_kind, subject_id, person_id, reference, agency, service, language, power,
        link, turn, priority, since, rank, is_open, changed_at)
    SELECT id, 'case', 'case', id, person_id, reference, agency, service, 'en', 'decide', '/desk/cases/' || reference,
        'decide', 0, changed_at, '', FALSE, changed_at
    FROM cases WHERE NOT EXISTS (SELECT 1 FROM desk_items WHERE desk_items.id = cases.id);
UPDATE work_items SET holder = (SELECT officer_id FROM cases WHERE cases.id = work_items.id),
        holder_name = (SELECT officer_name FROM cases WHERE cases.id = work_items.id),
        held_at = COALESCE(held_at, changed_at)
    WHERE EXISTS (SELECT 1 FROM cases WHERE cases.id = work_items.id AND cases.officer_id IS NOT NULL);
-- Nobody has what somebody has who works here no longer.
UPDATE work_items SET holder = NULL, holder_name = NULL, held_at = NULL
    WHERE is_open AND holder IN (SELECT id FROM officers WHERE NOT active);
DROP TABLE desk_items;

-- Who has a case stands in its work item, and nowhere else.
ALTER TABLE cases DROP COLUMN officer_id;
ALTER TABLE cases DROP COLUMN officer_name;

CREATE INDEX work_items_queue ON work_items (agency, rank, id, snoozed_until, waits_until) WHERE is_open;
CREATE INDEX work_items_service ON work_items (service, rank, id, agency, snoozed_until, waits_until) WHERE is_open;
CREATE INDEX work_items_free ON work_items (agency, rank, id, snoozed_until, waits_until)
    WHERE is_open AND holder IS NULL;
CREATE INDEX work_items_free_service ON work_items (service, rank, id, agency, snoozed_until, waits_until)
    WHERE is_open AND holder IS NULL;
CREATE INDEX work_items_holder ON work_items (holder, rank) WHERE is_open;
CREATE INDEX work_items_waiting ON work_items (agency, rank, id, waits_until)
    WHERE is_open AND waits_until IS NOT NULL;
CREATE INDEX work_items_asleep ON work_items (snoozed_until) WHERE is_open AND snoozed_until IS NOT NULL;
CREATE INDEX work_items_subject ON work_items (subject_id);
CREATE INDEX work_items_reference ON work_items (reference);
CREATE INDEX work_items_person ON work_items (person_id);
