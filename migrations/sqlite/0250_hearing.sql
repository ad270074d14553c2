-- How a person hears from us, by the kind of message. SQLite cannot change what a column takes, so the table is made
-- anew.
CREATE TABLE preferences_new (
    person_id TEXT NOT NULL PRIMARY KEY,
    -- What must arrive: decisions, questions, money.
    channel TEXT NOT NULL CHECK (channel IN ('email', 'sms', 'push', 'phone', 'post', 'counter')),
    needs TEXT NOT NULL,
    -- The language of the interpreter, in the person's words; empty for none.
    interpreter TEXT NOT NULL,
    changed_at INTEGER NOT NULL,
    large_print INTEGER NOT NULL DEFAULT 0,
    -- Reminders, news of a case, receipts: none where it is as for what must arrive.
    reminders TEXT,
    news TEXT,
    receipts TEXT,
    -- Whether codes to sign in go to a proven number.
    codes_by_sms INTEGER NOT NULL DEFAULT 0,
    -- Hours in which nothing rings that can wait. None for those of the place, the same hour twice for none at all.
    quiet_from INTEGER,
    quiet_until INTEGER,
    -- Several news in one mail: `daily` or `weekly`, and at which hour.
    digest TEXT,
    digest_hour INTEGER NOT NULL DEFAULT 8
) STRICT;
INSERT INTO preferences_new (person_id, channel, needs, interpreter, changed_at, large_print)
    SELECT person_id, channel, needs, interpreter, changed_at, large_print FROM preferences;
DROP TABLE preferences;
ALTER TABLE preferences_new RENAME TO preferences;

-- A note that waits: until when, and in which digest it goes.
ALTER TABLE notes ADD COLUMN held_until INTEGER;
ALTER TABLE notes ADD COLUMN digest_id TEXT;
CREATE INDEX notes_digest ON notes (digest_id) WHERE digest_id IS NOT NULL;
CREATE INDEX notes_held ON notes (person_id) WHERE held_until IS NOT NULL;
