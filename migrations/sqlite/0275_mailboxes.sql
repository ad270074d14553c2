-- How far a mailbox that others host was read. Names of its mails count as long as its validity stays the same.
CREATE TABLE mailboxes (
    name TEXT NOT NULL PRIMARY KEY,
    validity INTEGER NOT NULL,
    -- Stored here up to this mail.
    taken INTEGER NOT NULL,
    -- Marked or moved in the mailbox up to this one, which is never ahead of it.
    marked INTEGER NOT NULL,
    -- How often the next one could not be fetched.
    tries INTEGER NOT NULL
) STRICT;

-- How large a mail is of which not all came, in bytes; 0 where nothing of it came.
ALTER TABLE received_mails ADD COLUMN left_out INTEGER;
