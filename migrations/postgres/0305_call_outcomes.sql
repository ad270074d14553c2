-- What became of calls: each line once and for all; a correction is another line.
CREATE TABLE call_outcomes (
    id TEXT NOT NULL PRIMARY KEY,
    call_id TEXT NOT NULL,
    conversation_id TEXT NOT NULL,
    -- `service:ID`, `event:ID`, `said` or `other`.
    reason TEXT NOT NULL,
    outcome TEXT NOT NULL CHECK (outcome IN
        ('answered', 'application', 'appointment', 'handed-on', 'call-back', 'not-reached', 'other')),
    note TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    -- When the call ended.
    called_at BIGINT NOT NULL,
    at BIGINT NOT NULL
);
CREATE INDEX call_outcomes_conversation ON call_outcomes (conversation_id);
CREATE INDEX call_outcomes_call ON call_outcomes (call_id);

-- Since when an outcome is waited for, from the officer who spoke.
ALTER TABLE calls ADD COLUMN outcome_due BIGINT;
CREATE INDEX calls_without_outcome ON calls (officer_id, outcome_due) WHERE outcome_due IS NOT NULL;
