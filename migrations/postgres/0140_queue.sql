-- The next step of a case, by its name in the catalogue, beside what there is to do.
ALTER TABLE work_items ADD COLUMN detail TEXT;

-- An index for each order of the queue, and for each filter that finds few among many.
CREATE INDEX work_items_age ON work_items (agency, since, id) WHERE is_open;
CREATE INDEX work_items_free_age ON work_items (agency, since, id) WHERE is_open AND holder IS NULL;
CREATE INDEX work_items_service_age ON work_items (service, since, id, agency) WHERE is_open;
CREATE INDEX work_items_by_service ON work_items (agency, COALESCE(service, ''), rank, id) WHERE is_open;
CREATE INDEX work_items_free_by_service ON work_items (agency, COALESCE(service, ''), rank, id)
    WHERE is_open AND holder IS NULL;
CREATE INDEX work_items_by_holder ON work_items (agency, COALESCE(holder_name, ''), rank, id) WHERE is_open;
CREATE INDEX work_items_language ON work_items (agency, language, rank, id) WHERE is_open;
CREATE INDEX work_items_kind ON work_items (agency, kind, rank, id) WHERE is_open;

-- Views of the queue that officers have named: the address of a filter, for themselves or for their agency.
CREATE TABLE desk_views (
    id TEXT NOT NULL PRIMARY KEY,
    agency TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    name TEXT NOT NULL,
    query TEXT NOT NULL,
    is_shared BOOLEAN NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX desk_views_agency ON desk_views (agency, name);

-- One act of an officer on one or many items, which can be undone for a few seconds.
CREATE TABLE desk_bulks (
    id TEXT NOT NULL PRIMARY KEY,
    officer_id TEXT NOT NULL,
    act TEXT NOT NULL,
    -- A message, what is asked for, or a reason. Forgotten once it was carried out or undone.
    words TEXT,
    day TEXT,
    -- The ids of the officers who are given the items.
    receivers TEXT,
    at BIGINT NOT NULL,
    -- None while it can still be taken back before anything happens.
    started_at BIGINT,
    undone_at BIGINT
);
CREATE INDEX desk_bulks_at ON desk_bulks (at);

CREATE TABLE desk_bulk_items (
    bulk_id TEXT NOT NULL,
    place BIGINT NOT NULL,
    item_id TEXT NOT NULL,
    -- Who had it on the page on which it was ticked; empty for nobody, none if the page did not say.
    seen TEXT,
    -- `done`, `refused`, `undone` or `stayed`; none if it was not reached.
    outcome TEXT,
    -- The kind of the refusal, and a name in its words.
    problem TEXT,
    who TEXT,
    -- Its assignment before, to be restored, and after, to see that nobody changed it meanwhile.
    before TEXT,
    after TEXT,
    PRIMARY KEY (bulk_id, item_id)
);
CREATE INDEX desk_bulk_items_item ON desk_bulk_items (item_id);

-- An officer who had no time to read what changed before this item, and why.
CREATE TABLE desk_deferrals (
    officer_id TEXT NOT NULL,
    item_id TEXT NOT NULL,
    service TEXT NOT NULL,
    why TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (officer_id, item_id)
);
CREATE INDEX desk_deferrals_item ON desk_deferrals (item_id);

-- Figures of a team are counted by when cases were opened and decided.
CREATE INDEX cases_opened ON cases (agency, opened_at);
CREATE INDEX case_decisions_decided ON case_decisions (agency, decided_at);
