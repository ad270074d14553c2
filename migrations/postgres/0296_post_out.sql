-- Letters that a printer or a mail house posts: the batch of a day, what stands in it, and the files that say what became
-- of its letters.
CREATE TABLE letter_batches (
    id TEXT NOT NULL PRIMARY KEY,
    agency TEXT NOT NULL,
    day TEXT NOT NULL,
    -- Written is what lies in the folder whole.
    state TEXT NOT NULL CHECK (state IN ('made', 'written')),
    letters BIGINT NOT NULL,
    made_at BIGINT NOT NULL,
    written_at BIGINT
);
CREATE INDEX letter_batches_of ON letter_batches (agency, id);
CREATE INDEX letter_batches_unwritten ON letter_batches (id) WHERE state = 'made';
CREATE TABLE letter_batch_items (
    batch_id TEXT NOT NULL,
    letter_id TEXT NOT NULL,
    -- The order in which they are printed.
    place BIGINT NOT NULL,
    pages BIGINT NOT NULL,
    sha256 TEXT NOT NULL,
    due TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('batched', 'printed', 'handed-over', 'returned')),
    printed_on TEXT,
    handed_on TEXT,
    returned_on TEXT,
    reason TEXT,
    PRIMARY KEY (batch_id, letter_id)
);
-- A letter stands in one batch, until it came back.
CREATE UNIQUE INDEX letter_batch_items_once ON letter_batch_items (letter_id) WHERE state <> 'returned';
-- Addresses from which a letter came back: the next letter there waits for an officer.
CREATE TABLE returned_addresses (
    person_id TEXT NOT NULL,
    address TEXT NOT NULL,
    returned_on TEXT NOT NULL,
    reason TEXT NOT NULL,
    PRIMARY KEY (person_id, address)
);
-- Files of printers, by the hash of their bytes: the same file twice changes nothing.
CREATE TABLE letter_status_files (
    sha256 TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    taken_at BIGINT NOT NULL,
    lines BIGINT NOT NULL,
    wrong BIGINT NOT NULL,
    report TEXT NOT NULL
);
CREATE INDEX letter_status_files_wrong ON letter_status_files (taken_at) WHERE wrong > 0;
