-- What waits for an officer, whatever channel it came by: one row for a case or a conversation, kept up by its events.
CREATE TABLE desk_items (
    -- The key of the case or conversation.
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('case', 'conversation')),
    person_id TEXT NOT NULL,
    reference TEXT NOT NULL,
    agency TEXT NOT NULL,
    service TEXT,
    language TEXT NOT NULL,
    -- What there is to do: the key of a text.
    turn TEXT NOT NULL,
    priority BIGINT NOT NULL,
    due TEXT,
    since BIGINT NOT NULL,
    -- The order of the queue as one text: urgent first, then what is due first, then what waits longest.
    rank TEXT NOT NULL,
    is_open BOOLEAN NOT NULL,
    holder TEXT,
    holder_name TEXT,
    held_at BIGINT,
    snoozed_until BIGINT,
    snoozed_why TEXT,
    changed_at BIGINT NOT NULL
);

CREATE INDEX desk_items_queue ON desk_items (agency, rank, id) WHERE is_open;
CREATE INDEX desk_items_service ON desk_items (service, rank, id) WHERE is_open;
CREATE INDEX desk_items_holder ON desk_items (holder, rank) WHERE is_open;
CREATE INDEX desk_items_reference ON desk_items (reference);
CREATE INDEX desk_items_person ON desk_items (person_id);

-- Who has an item open on the screen just now.
CREATE TABLE desk_lookers (
    item_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    PRIMARY KEY (item_id, officer_id)
);

-- Who has read which version of a briefing.
CREATE TABLE desk_readings (
    officer_id TEXT NOT NULL,
    service TEXT NOT NULL,
    version BIGINT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (officer_id, service, version)
);
