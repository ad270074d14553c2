-- How a person hears from us, by the kind of message.
ALTER TABLE preferences DROP CONSTRAINT preferences_channel_check;
-- What must arrive: decisions, questions, money.
ALTER TABLE preferences ADD CONSTRAINT preferences_channel_check
    CHECK (channel IN ('email', 'sms', 'push', 'phone', 'post', 'counter'));
-- Reminders, news of a case, receipts: none where it is as for what must arrive.
ALTER TABLE preferences ADD COLUMN reminders TEXT;
ALTER TABLE preferences ADD COLUMN news TEXT;
ALTER TABLE preferences ADD COLUMN receipts TEXT;
-- Whether codes to sign in go to a proven number.
ALTER TABLE preferences ADD COLUMN codes_by_sms BOOLEAN NOT NULL DEFAULT FALSE;
-- Hours in which nothing rings that can wait. None for those of the place, the same hour twice for none at all.
ALTER TABLE preferences ADD COLUMN quiet_from BIGINT;
ALTER TABLE preferences ADD COLUMN quiet_until BIGINT;
-- Several news in one mail: `daily` or `weekly`, and at which hour.
ALTER TABLE preferences ADD COLUMN digest TEXT;
ALTER TABLE preferences ADD COLUMN digest_hour BIGINT NOT NULL DEFAULT 8;

-- A note that waits: until when, and in which digest it goes.
ALTER TABLE notes ADD COLUMN held_until BIGINT;
ALTER TABLE notes ADD COLUMN digest_id TEXT;
CREATE INDEX notes_digest ON notes (digest_id) WHERE digest_id IS NOT NULL;
CREATE INDEX notes_held ON notes (person_id) WHERE held_until IS NOT NULL;
