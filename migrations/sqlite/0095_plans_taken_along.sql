-- What people ticked off, noted and added in a plan, as JSON; NULL while nothing was.
ALTER TABLE concierge_threads ADD COLUMN marks TEXT;

-- Codes that open a plan on another device or for a helper, each with what it allows and until when.
CREATE TABLE plan_codes (
    id TEXT PRIMARY KEY,
    thread_id TEXT NOT NULL,
    code_hash TEXT NOT NULL UNIQUE,
    helper TEXT,
    may_change INTEGER NOT NULL,
    until INTEGER NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX plan_codes_of ON plan_codes (thread_id);

-- Sessions in which a code was entered, and until when it need not be entered again.
CREATE TABLE plan_code_holders (
    session_id TEXT NOT NULL,
    code_id TEXT NOT NULL,
    until INTEGER NOT NULL,
    PRIMARY KEY (session_id, code_id)
) STRICT;
CREATE INDEX plan_code_holders_of ON plan_code_holders (code_id);
