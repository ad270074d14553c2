-- Delivery after an application was sent. The reference is what people read out.
CREATE TABLE cases (
    id TEXT NOT NULL PRIMARY KEY,
    reference TEXT NOT NULL UNIQUE,
    person_id TEXT NOT NULL,
    agency TEXT NOT NULL,
    service TEXT NOT NULL,
    manifest_version BIGINT NOT NULL,
    application_id TEXT UNIQUE,
    state TEXT NOT NULL,
    facts JSONB NOT NULL,
    opened_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE INDEX cases_person ON cases (person_id, opened_at);
