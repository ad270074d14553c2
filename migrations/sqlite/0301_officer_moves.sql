-- Where a leader moved an officer last: which channel they take, and what they need for the way back.
CREATE TABLE officer_moves (
    officer_id TEXT NOT NULL PRIMARY KEY,
    by_name TEXT NOT NULL,
    -- `chats`, `inbox` or `hall`.
    place TEXT NOT NULL,
    centre TEXT,
    counter TEXT,
    -- How many chats they took at once when they last took any, and their telephone.
    most INTEGER,
    phone TEXT,
    moved_at INTEGER NOT NULL,
    -- When they said that they know.
    seen_at INTEGER
) STRICT;
