-- Parts of longer short messages, until all of them are there.
CREATE TABLE message_parts (
    id TEXT NOT NULL PRIMARY KEY,
    address TEXT NOT NULL,
    -- What the parts of a message have in common, and how many there are.
    reference BIGINT NOT NULL,
    total BIGINT NOT NULL,
    number BIGINT NOT NULL,
    -- The name of this part at its provider.
    external_id TEXT NOT NULL,
    words TEXT NOT NULL,
    received_at BIGINT NOT NULL,
    UNIQUE (address, reference, total, number)
);
-- What came lately over a line that gives no permanent names, by fingerprint: what comes again over another line is the
-- same message, whose acknowledgement was lost.
CREATE TABLE line_messages (
    fingerprint TEXT NOT NULL PRIMARY KEY,
    line TEXT NOT NULL,
    taken_at BIGINT NOT NULL
);
