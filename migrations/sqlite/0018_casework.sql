-- Where addresses lie, so that whoever is near a place can be found. Loaded from files; it holds no names.
CREATE TABLE address_register (
    id TEXT NOT NULL PRIMARY KEY,
    line TEXT NOT NULL,
    place TEXT NOT NULL,
    key TEXT NOT NULL,
    latitude REAL NOT NULL,
    longitude REAL NOT NULL,
    source TEXT NOT NULL
) STRICT;

CREATE INDEX address_register_key ON address_register (key);
CREATE INDEX address_register_latitude ON address_register (latitude, longitude);

-- What is to be done in a case, by whom and until when: the steps of its service, and what came up on the way.
CREATE TABLE case_tasks (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    name TEXT NOT NULL,
    about TEXT NOT NULL,
    is_step INTEGER NOT NULL,
    owner_kind TEXT NOT NULL CHECK (owner_kind IN ('officer', 'system', 'person', 'agency')),
    owner TEXT,
    due TEXT,
    state TEXT NOT NULL CHECK (state IN ('open', 'done', 'skipped')),
    reason TEXT,
    data TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    ended_at INTEGER,
    ended_by TEXT,
    UNIQUE (case_id, name, about)
) STRICT;

CREATE INDEX case_tasks_open ON case_tasks (owner_kind, owner, due) WHERE state = 'open';

-- Who else must be heard in a case, how they are reached, and until when they can write.
CREATE TABLE case_parties (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    key TEXT NOT NULL,
    role TEXT NOT NULL CHECK (role IN ('affected', 'objector')),
    rule INTEGER,
    name TEXT,
    address TEXT,
    code TEXT NOT NULL UNIQUE,
    hear_until TEXT,
    told_how TEXT,
    told_at INTEGER,
    added_at INTEGER NOT NULL,
    UNIQUE (case_id, key)
) STRICT;

-- What they wrote. The original stays; what others may read is kept apart from it.
CREATE TABLE case_submissions (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    party_id TEXT NOT NULL,
    nonce TEXT NOT NULL,
    stance TEXT NOT NULL CHECK (stance IN ('support', 'object', 'comment')),
    name TEXT,
    body TEXT NOT NULL,
    is_late INTEGER NOT NULL,
    received_at INTEGER NOT NULL,
    publication TEXT NOT NULL CHECK (publication IN ('waiting', 'redacted', 'in-full', 'not-published')),
    published TEXT,
    published_by TEXT,
    published_at INTEGER,
    answer TEXT,
    answered_by TEXT,
    answered_at INTEGER,
    UNIQUE (party_id, nonce)
) STRICT;

CREATE INDEX case_submissions_case ON case_submissions (case_id, id);

-- What another agency was asked, which facts it may see for that, and what it said.
CREATE TABLE case_opinions (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    agency TEXT NOT NULL,
    sees TEXT NOT NULL,
    question TEXT,
    asked_at INTEGER NOT NULL,
    due TEXT,
    state TEXT NOT NULL CHECK (state IN ('asked', 'supports', 'with-conditions', 'objects', 'declined', 'none-in-time')),
    words TEXT,
    given_by TEXT,
    given_at INTEGER,
    UNIQUE (case_id, agency)
) STRICT;

CREATE INDEX case_opinions_agency ON case_opinions (agency, state, id);

-- A body that is asked to take a case on, and what it said.
CREATE TABLE case_handovers (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    from_agency TEXT NOT NULL,
    to_agency TEXT NOT NULL,
    why TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('proposed', 'accepted', 'refused', 'lapsed')),
    proposed_by TEXT NOT NULL,
    proposed_at INTEGER NOT NULL,
    answer TEXT,
    answered_by TEXT,
    answered_at INTEGER
) STRICT;

CREATE UNIQUE INDEX case_handovers_open ON case_handovers (case_id) WHERE state = 'proposed';
CREATE INDEX case_handovers_to ON case_handovers (to_agency, state, id);

-- Cases that belong together. A part is another agency's share of a whole; what was merged leads to where it went.
CREATE TABLE case_links (
    case_id TEXT NOT NULL,
    other_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('linked', 'part-of', 'merged-into', 'split-from')),
    why TEXT,
    made_by TEXT NOT NULL,
    made_at INTEGER NOT NULL,
    PRIMARY KEY (case_id, other_id, kind)
) STRICT;

CREATE INDEX case_links_other ON case_links (other_id, kind);

-- Decisions of cases that were opened again, as they were.
CREATE TABLE case_decisions_before (
    case_id TEXT NOT NULL,
    outcome TEXT NOT NULL,
    goes_against INTEGER NOT NULL,
    summary TEXT NOT NULL,
    reasons TEXT NOT NULL,
    decided_by TEXT NOT NULL,
    decider TEXT,
    agency TEXT NOT NULL,
    decided_at INTEGER NOT NULL,
    reopened_at INTEGER NOT NULL,
    why TEXT NOT NULL,
    PRIMARY KEY (case_id, reopened_at)
) STRICT;
