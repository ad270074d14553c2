-- Every look at and change of personal data: a chain of hashes for each person.
CREATE TABLE ledger (
    person_id TEXT NOT NULL,
    seq BIGINT NOT NULL,
    at BIGINT NOT NULL,
    actor_kind TEXT NOT NULL,
    actor_id TEXT NOT NULL,
    actor_name TEXT,
    agency TEXT,
    action TEXT NOT NULL,
    resource_kind TEXT NOT NULL,
    resource_id TEXT NOT NULL,
    service TEXT,
    purpose TEXT NOT NULL,
    refused BOOLEAN NOT NULL,
    hash TEXT NOT NULL,
    PRIMARY KEY (person_id, seq)
);

-- Where each chain ends; locked while it grows.
CREATE TABLE ledger_heads (
    person_id TEXT NOT NULL PRIMARY KEY,
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL
);

-- Who may act for whom, and until which day.
CREATE TABLE representatives (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    representative_id TEXT,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('see', 'act')),
    until TEXT NOT NULL,
    created_at BIGINT NOT NULL
);

CREATE INDEX representatives_person ON representatives (person_id);
CREATE INDEX representatives_representative ON representatives (representative_id);
CREATE INDEX representatives_email ON representatives (email);
