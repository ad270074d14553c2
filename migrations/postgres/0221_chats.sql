-- A conversation whose person waits for somebody to answer at once.
CREATE TABLE chats (
    conversation_id TEXT NOT NULL PRIMARY KEY REFERENCES conversations (id),
    agency TEXT NOT NULL,
    -- waiting, open, missed or ended.
    state TEXT NOT NULL,
    asked_at BIGINT NOT NULL,
    -- When it becomes a message like any other, if nobody has come.
    wait_until BIGINT NOT NULL,
    officer_id TEXT,
    officer_name TEXT,
    answered_at BIGINT,
    ended_at BIGINT,
    -- Until when the person counts as there: their open page moves it.
    person_until BIGINT NOT NULL,
    -- The last message that the officer has seen.
    seen_seq BIGINT NOT NULL DEFAULT 0
);

CREATE INDEX chats_waiting ON chats (agency, asked_at) WHERE state = 'waiting';
CREATE INDEX chats_open ON chats (officer_id) WHERE state = 'open';
CREATE INDEX chats_answered ON chats (agency, answered_at) WHERE answered_at IS NOT NULL;

-- Officers who take chats, how many at once, and until when they count as there: their open page moves it.
CREATE TABLE chat_officers (
    officer_id TEXT NOT NULL PRIMARY KEY,
    agency TEXT NOT NULL,
    most BIGINT NOT NULL,
    here_until BIGINT NOT NULL
);

CREATE INDEX chat_officers_agency ON chat_officers (agency, here_until);
