-- Notes that go to a number or an account instead of an address of mail.
ALTER TABLE notes ADD COLUMN channel TEXT;
-- A delivery may be uncertain; and SQLite cannot change what a column takes, so the table is made anew.
CREATE TABLE deliveries_new (
    id TEXT NOT NULL PRIMARY KEY,
    note_id TEXT NOT NULL,
    channel TEXT NOT NULL,
    -- Where it goes; empty where the person has no address for it.
    destination TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('sending', 'accepted', 'refused', 'failed', 'uncertain', 'no-address', 'not-wanted', 'expired')),
    -- What the other side said.
    problem TEXT,
    began_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL,
    recorded_by TEXT,
    recorded_day TEXT,
    proof TEXT,
    -- The provider's name of a message, by which it reports the delivery.
    provider_id TEXT,
    -- Since when a message that has no name of ours may be out.
    out_since INTEGER,
    UNIQUE (note_id, channel, destination)
) STRICT;
INSERT INTO deliveries_new (id, note_id, channel, destination, state, problem, began_at, changed_at, recorded_by,
        recorded_day, proof)
    SELECT id, note_id, channel, destination, state, problem, began_at, changed_at, recorded_by, recorded_day, proof
    FROM deliveries;
DROP TABLE deliveries;
ALTER TABLE deliveries_new RENAME TO deliveries;
CREATE INDEX deliveries_undelivered ON deliveries (changed_at) WHERE state IN ('refused', 'failed', 'uncertain');
CREATE INDEX deliveries_provider ON deliveries (provider_id) WHERE provider_id IS NOT NULL;
CREATE INDEX incoming_address ON incoming (from_address) WHERE from_address IS NOT NULL;
-- Numbers and accounts that want no messages, by their fingerprint.
CREATE TABLE text_stops (
    fingerprint TEXT NOT NULL PRIMARY KEY,
    stopped_at INTEGER NOT NULL
) STRICT;
