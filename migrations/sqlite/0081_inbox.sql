-- How people's words came in, whatever the channel. What they said stands in the case or conversation that it became
-- a part of.
CREATE TABLE incoming (
    id TEXT NOT NULL PRIMARY KEY,
    channel TEXT NOT NULL,
    -- The name that it has within its channel.
    external_id TEXT NOT NULL,
    -- A kind of actor, or `address` where nobody was known.
    from_kind TEXT NOT NULL,
    from_address TEXT,
    -- Whether the channel vouches for the sender.
    is_proven INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    subject_kind TEXT NOT NULL,
    subject_id TEXT NOT NULL,
    message_id TEXT NOT NULL,
    -- By the channel, and by us.
    received_at INTEGER NOT NULL,
    taken_at INTEGER NOT NULL
) STRICT;
CREATE INDEX incoming_person ON incoming (person_id);
CREATE INDEX incoming_subject ON incoming (subject_kind, subject_id);

-- Fingerprints of channel and name, by which a message that comes again is known, for ever.
CREATE TABLE incoming_names (
    fingerprint TEXT NOT NULL PRIMARY KEY,
    taken_at INTEGER NOT NULL
) STRICT;

ALTER TABLE case_messages ADD COLUMN channel TEXT NOT NULL DEFAULT 'web';
