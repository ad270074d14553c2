-- What officers keep on a case: since when they know it, drafts, replies that go later, notes and who is mentioned.

-- When an officer looked at a case last, and when the visit before that one ended: what came since is new to them.
CREATE TABLE case_looks (
    case_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    seen_at BIGINT NOT NULL,
    since_at BIGINT,
    PRIMARY KEY (case_id, officer_id)
);

-- What an officer began to write: the fields of the screen of a case by name.
CREATE TABLE case_drafts (
    case_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    fields TEXT NOT NULL,
    saved_at BIGINT NOT NULL,
    PRIMARY KEY (case_id, officer_id)
);

-- A reply that goes at its moment. Until then it can be taken back; held: it could not go, and a colleague decides.
CREATE TABLE case_waiting_replies (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    nonce TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    agency TEXT NOT NULL,
    body TEXT NOT NULL,
    made_at BIGINT NOT NULL,
    send_at BIGINT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'withdrawn', 'held')),
    held_why TEXT,
    ended_at BIGINT,
    UNIQUE (case_id, nonce)
);

-- What an officer wrote for colleagues. Kept for as long as the catalogue says.
CREATE TABLE case_notes (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    agency TEXT NOT NULL,
    words TEXT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX case_notes_case ON case_notes (case_id, id);

-- A colleague named in a note, until they have seen it.
CREATE TABLE case_mentions (
    id TEXT NOT NULL PRIMARY KEY,
    note_id TEXT NOT NULL,
    case_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    agency TEXT NOT NULL,
    at BIGINT NOT NULL,
    seen_at BIGINT
);
CREATE INDEX case_mentions_case ON case_mentions (case_id, seen_at);

-- Phrases of an agency, by version and language.
CREATE TABLE phrases (
    id TEXT NOT NULL PRIMARY KEY,
    agency TEXT NOT NULL,
    team TEXT NOT NULL,
    title TEXT NOT NULL,
    -- For a request: the days that the person gets.
    days BIGINT,
    made_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE INDEX phrases_agency ON phrases (agency, title);
CREATE TABLE phrase_texts (
    phrase_id TEXT NOT NULL,
    language TEXT NOT NULL,
    version BIGINT NOT NULL,
    words TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (phrase_id, language, version)
);

-- What a merge did, so that it can be undone: how the case stood, who had it, and which files went along.
CREATE TABLE case_merges (
    case_id TEXT NOT NULL PRIMARY KEY,
    into_id TEXT NOT NULL,
    state TEXT NOT NULL,
    files TEXT NOT NULL,
    merged_at BIGINT NOT NULL
);
