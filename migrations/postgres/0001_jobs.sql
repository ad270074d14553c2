-- Work for later. `run_at` doubles as the lease: a job that is being worked on is due again when its lease
-- runs out, and `lease_token` tells the worker that holds it from one that came too late.
CREATE TABLE jobs (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    unique_key TEXT,
    payload JSONB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ready', 'done', 'dead')),
    run_at BIGINT NOT NULL,
    lease_token TEXT,
    attempts BIGINT NOT NULL,
    max_attempts BIGINT NOT NULL,
    last_error TEXT,
    created_at BIGINT NOT NULL,
    ended_at BIGINT,
    UNIQUE (kind, unique_key)
);

CREATE INDEX jobs_due ON jobs (run_at, id) WHERE state = 'ready';
CREATE INDEX jobs_ended ON jobs (ended_at) WHERE state = 'done';
