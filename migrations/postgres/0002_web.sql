-- Secrets that all nodes share, such as the one that tokens are made with.
CREATE TABLE secrets (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
);

-- What is remembered of a browser. `id` is the hash of the token in its cookie; the token itself is nowhere.
CREATE TABLE sessions (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT,
    assurance TEXT NOT NULL CHECK (assurance IN ('guest', 'code', 'passkey')),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);

CREATE INDEX sessions_person ON sessions (person_id);
CREATE INDEX sessions_end ON sessions (ends_at);
