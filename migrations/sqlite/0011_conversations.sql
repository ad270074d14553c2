-- Whoever asked for a person: what they came from, how they want to be reached, by when they are answered.
CREATE TABLE conversations (
    id TEXT NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL,
    -- The session that sent the form; with the nonce it knows a form that was sent twice.
    session_id TEXT,
    way TEXT NOT NULL,
    about TEXT NOT NULL,
    service TEXT,
    agency TEXT NOT NULL,
    language TEXT NOT NULL,
    name TEXT,
    phone TEXT,
    email TEXT,
    best_time TEXT,
    state TEXT NOT NULL,
    answer_by TEXT,
    opened_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;

CREATE INDEX conversations_person ON conversations (person_id, changed_at);
CREATE INDEX conversations_open ON conversations (agency, state, answer_by);

-- A message comes from a channel, under the name that it has there.
CREATE TABLE messages (
    id TEXT NOT NULL PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    channel TEXT NOT NULL,
    external_id TEXT NOT NULL,
    from_kind TEXT NOT NULL,
    from_name TEXT,
    body TEXT NOT NULL,
    at INTEGER NOT NULL,
    UNIQUE (channel, external_id)
) STRICT;

CREATE INDEX messages_conversation ON messages (conversation_id, id);
