-- An answer in a conversation that goes at its moment. Until then it can be taken back; held: it could not go, and a
-- colleague decides. Its words are kept only until it went or was taken back.
CREATE TABLE waiting_answers (
    id TEXT NOT NULL PRIMARY KEY,
    conversation_id TEXT NOT NULL REFERENCES conversations (id),
    nonce TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    body TEXT NOT NULL,
    -- The name of its way; for a public one, the message of the post beneath which it goes.
    way TEXT NOT NULL,
    is_public INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    send_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'withdrawn', 'held')),
    held_why TEXT,
    ended_at INTEGER,
    UNIQUE (conversation_id, nonce)
) STRICT;
CREATE INDEX waiting_answers_conversation ON waiting_answers (conversation_id, state);
