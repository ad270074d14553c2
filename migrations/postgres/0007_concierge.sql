-- A conversation with the concierge: a purpose, the answers so far, and the plan as it was last seen. It belongs to
-- the session until somebody is known; from then on to that person alone.
CREATE TABLE concierge_threads (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL,
    person_id TEXT,
    event TEXT,
    service TEXT,
    answers JSONB NOT NULL,
    plan_seen JSONB,
    started_at BIGINT NOT NULL,
    updated_at BIGINT NOT NULL
);

CREATE INDEX concierge_threads_session ON concierge_threads (session_id);
CREATE INDEX concierge_threads_person ON concierge_threads (person_id);
