-- A conversation whose person waits for somebody to answer at once.
CREATE TABLE chats (
    conversation_id TEXT NOT NULL PRIMARY KEY REFERENCES conversations (id),
    agency TEXT NOT NULL,
    -- waiting, open, missed or ended.
    state TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    -- When it becomes a message like any other, if nobody has come.
    wait_until INTEGER NOT NULL,
    officer_id TEXT,
    officer_name TEXT,
    answered_at INTEGER,
    ended_at INTEGER,
    -- Until when the person counts as there: their open page moves it.
    person_until INTEGER NOT NULL,
    -- The last message that the officer has seen.
    seen_seq INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE INDEX chats_waiting ON chats (agency, asked_at) WHERE state = 'waiting';
CREATE INDEX chats_open ON chats (officer_id) WHERE state = 'open';
CREATE INDEX chats_answered ON chats (agency, answered_at) WHERE answered_at IS NOT NULL;

-- Officers who take chats, how many at once, and until when they count as there: their open page moves it.
CREATE TABLE chat_officers (
    officer_id TEXT NOT NULL PRIMARY KEY,
    agency TEXT NOT NULL,
    most INTEGER NOT NULL,
    here_until INTEGER NOT NULL
) STRICT;

CREATE INDEX chat_officers_agency ON chat_officers (agency, here_until);
