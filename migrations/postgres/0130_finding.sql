-- The index of the desk's search: keyed hashes of words, with the key outside the database.

-- Whose matters they are: those of a service at an agency, which a mandate lets officers see or not.
CREATE TABLE find_realms (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    service TEXT,
    agency TEXT NOT NULL
);

-- A case, a conversation or a person that can be found. Its number grows with the moment it was opened.
CREATE TABLE find_docs (
    id BIGINT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL CHECK (kind IN ('case', 'conversation', 'person')),
    subject_id TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL,
    realm BIGINT NOT NULL
);
CREATE INDEX find_docs_person ON find_docs (person_id);

CREATE TABLE find_tokens (
    token BIGINT NOT NULL,
    realm BIGINT NOT NULL,
    doc BIGINT NOT NULL,
    PRIMARY KEY (token, realm, doc)
);
CREATE INDEX find_tokens_doc ON find_tokens (doc);

-- What officers looked for and why, sealed with the key of the index; how many people were shown.
CREATE TABLE find_searches (
    id TEXT NOT NULL PRIMARY KEY,
    officer_id TEXT NOT NULL,
    agency TEXT NOT NULL,
    at BIGINT NOT NULL,
    purpose TEXT NOT NULL,
    typed BYTEA NOT NULL,
    shown BIGINT
);
CREATE INDEX find_searches_officer ON find_searches (officer_id, at);
CREATE INDEX find_searches_at ON find_searches (at);
