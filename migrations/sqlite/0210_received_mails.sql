-- Mails as they arrived, from before "received" is said until they stand in a thread; then the row is deleted.
CREATE TABLE received_mails (
    id TEXT NOT NULL PRIMARY KEY,
    -- Of its id, its text and its recipient: what a mail server sends again is one mail.
    fingerprint TEXT NOT NULL UNIQUE,
    recipient TEXT NOT NULL,
    -- Who sent it, by its envelope; none for reports of mail servers.
    address TEXT,
    raw BLOB NOT NULL,
    received_at INTEGER NOT NULL
) STRICT;

-- What the answer to a mail needs of its head, and whether a machine sent it.
ALTER TABLE incoming ADD COLUMN mail_id TEXT;
ALTER TABLE incoming ADD COLUMN mail_answers TEXT;
ALTER TABLE incoming ADD COLUMN mail_subject TEXT;
ALTER TABLE incoming ADD COLUMN is_automatic INTEGER NOT NULL DEFAULT 0;
CREATE INDEX incoming_message ON incoming (message_id);

-- Who tells of danger is answered first.
ALTER TABLE conversations ADD COLUMN priority INTEGER NOT NULL DEFAULT 0;

-- How many automatic answers an address got lately.
CREATE INDEX notes_address ON notes (address, kind, created_at) WHERE address IS NOT NULL;
