-- Answers given to requests that carried a key of their caller: the same key gets the same answer.
CREATE TABLE api_replies (
    person_id TEXT NOT NULL,
    reply_key TEXT NOT NULL,
    request TEXT NOT NULL,
    status INTEGER,
    body TEXT,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, reply_key)
) STRICT;

CREATE INDEX api_replies_age ON api_replies (created_at);
