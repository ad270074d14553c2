-- Notes that go to a number or an account instead of an address of mail.
ALTER TABLE notes ADD COLUMN channel TEXT;
-- A delivery may be uncertain.
ALTER TABLE deliveries DROP CONSTRAINT deliveries_state_check;
ALTER TABLE deliveries ADD CONSTRAINT deliveries_state_check
    CHECK (state IN ('sending', 'accepted', 'refused', 'failed', 'uncertain', 'no-address', 'not-wanted', 'expired'));
-- The provider's name of a message, by which it reports the delivery; and since when a message that has no name of ours
-- may be out.
ALTER TABLE deliveries ADD COLUMN provider_id TEXT;
ALTER TABLE deliveries ADD COLUMN out_since BIGINT;
DROP INDEX deliveries_undelivered;
CREATE INDEX deliveries_undelivered ON deliveries (changed_at) WHERE state IN ('refused', 'failed', 'uncertain');
CREATE INDEX deliveries_provider ON deliveries (provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX incoming_address ON incoming (from_address) WHERE from_address IS NOT NULL;
-- Numbers and accounts that want no messages, by their fingerprint.
CREATE TABLE text_stops (
    fingerprint TEXT NOT NULL PRIMARY KEY,
    stopped_at BIGINT NOT NULL
);
