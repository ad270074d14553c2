-- The files of every catalogue under which a case began, by their hash, so that a running case keeps its law.
CREATE TABLE catalogues (
    hash TEXT NOT NULL PRIMARY KEY,
    files TEXT NOT NULL,
    at INTEGER NOT NULL
) STRICT;

-- The catalogue under which the case began. Cases from before get the one that is there at the next start.
ALTER TABLE cases ADD COLUMN catalogue TEXT;
