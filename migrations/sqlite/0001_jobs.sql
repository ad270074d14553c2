-- Work for later. `run_at` doubles as the lease: a job that is being worked on is due again when its lease
-- runs out, and `lease_token` tells the worker that holds it from one that came too late.
CREATE TABLE jobs (
    id TEXT NOT NULL PRIMARY KEY,
    kind TEXT NOT NULL,
    unique_key TEXT,
    payload TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('ready', 'done', 'dead')),
    run_at INTEGER NOT NULL,
    lease_token TEXT,
    attempts INTEGER NOT NULL,
    max_attempts INTEGER NOT NULL,
    last_error TEXT,
    created_at INTEGER NOT NULL,
    ended_at INTEGER,
    UNIQUE (kind, unique_key)
) STRICT;

CREATE INDEX jobs_due ON jobs (run_at, id) WHERE state = 'ready';
CREATE INDEX jobs_ended ON jobs (ended_at) WHERE state = 'done';
