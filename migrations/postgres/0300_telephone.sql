-- Telephone calls: where each stands, so that it goes on after a restart.
CREATE TABLE calls (
    id TEXT PRIMARY KEY,
    -- The exchange that carries it, and its name there.
    exchange TEXT NOT NULL,
    name TEXT NOT NULL,
    -- Whether we called.
    is_ours BOOLEAN NOT NULL,
    number TEXT,
    language TEXT NOT NULL,
    is_slow BOOLEAN NOT NULL,
    turn BIGINT NOT NULL,
    place JSONB NOT NULL,
    -- `on`, `waiting`, `talking`, `to-ring`, `ringing` or `over`.
    state TEXT NOT NULL,
    conversation_id TEXT,
    officer_id TEXT,
    -- Whom to call into it, once.
    third TEXT,
    told_at BIGINT NOT NULL,
    began_at BIGINT NOT NULL,
    ended_at BIGINT
);
CREATE UNIQUE INDEX calls_name ON calls (exchange, name);
CREATE INDEX calls_of_conversation ON calls (conversation_id);
CREATE INDEX calls_going_on ON calls (exchange, state) WHERE state <> 'over';
CREATE INDEX calls_began ON calls (began_at);
CREATE INDEX calls_to ON calls (number, began_at);

-- What was keyed in wrongly in calls, by what was tried and by who tried, for a day.
CREATE TABLE call_tries (
    who TEXT NOT NULL,
    day TEXT NOT NULL,
    tries BIGINT NOT NULL,
    PRIMARY KEY (who, day)
);
CREATE INDEX call_tries_of ON call_tries (day);

-- Codes of digits, for keys of telephones: what each opens.
CREATE TABLE phone_codes (
    code_hash TEXT PRIMARY KEY,
    thing TEXT NOT NULL,
    thing_id TEXT NOT NULL,
    until BIGINT NOT NULL
);
CREATE INDEX phone_codes_until ON phone_codes (until);

-- The telephone of an officer who takes calls.
ALTER TABLE chat_officers ADD COLUMN phone TEXT;

-- What one who calls about a case has to know, as a seal: the keys of its reference (ITU-T E.161) and a day.
CREATE TABLE case_keys (
    seal TEXT NOT NULL,
    case_id TEXT NOT NULL,
    PRIMARY KEY (seal, case_id)
);
CREATE INDEX case_keys_of ON case_keys (case_id);
