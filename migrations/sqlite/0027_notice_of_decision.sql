-- Another kind of letter: how a case was decided, to those who were heard in it. SQLite changes what a column may hold
-- only by a new table.
CREATE TABLE letters_with_outcomes (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    -- The first letter of a case is 1.
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('acknowledgement', 'request-for-information', 'notice-to-affected', 'decision', 'notice-of-decision', 'apology')),
    agency TEXT NOT NULL,
    service TEXT NOT NULL,
    -- The person of the case; nothing for somebody who is only written to.
    person_id TEXT,
    -- Name and lines of the address, as they are printed.
    recipient TEXT NOT NULL,
    -- What the letter is about, such as the request: what was told when it was asked for.
    about TEXT NOT NULL,
    -- The same for the same letter, however often it is asked for.
    cause TEXT NOT NULL UNIQUE,
    language TEXT NOT NULL,
    -- The language of the PDF, where the own one could not be printed.
    printed_language TEXT NOT NULL,
    large_print INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'failed', 'needs-address', 'to-post', 'sent')),
    -- How it went, or will go: by email, by post, or only to be read in the case.
    way TEXT CHECK (way IN ('email', 'post', 'web')),
    template TEXT NOT NULL,
    template_version TEXT,
    engine TEXT,
    -- JSON as text, because the order of what is in it must stay.
    data TEXT,
    title TEXT,
    text TEXT,
    blocks TEXT,
    pdf BLOB,
    sha256 TEXT,
    pages INTEGER,
    -- Why it could not be made.
    problem TEXT,
    asked_at INTEGER NOT NULL,
    made_at INTEGER,
    sent_at INTEGER,
    UNIQUE (case_id, number)
) STRICT;

INSERT INTO letters_with_outcomes SELECT id, case_id, number, kind, agency, service, person_id, recipient, about, cause, language, printed_language, large_print, state, way, template, template_version, engine, data, title, text, blocks, pdf, sha256, pages, problem, asked_at, made_at, sent_at FROM letters;
DROP TRIGGER letters_stay;
DROP TRIGGER letters_are_kept;
DROP TABLE letters;
ALTER TABLE letters_with_outcomes RENAME TO letters;
CREATE INDEX letters_waiting ON letters (agency, state, id) WHERE state <> 'sent';

-- What was sent stays as it was sent. Only the key of the person may change, when a guest becomes somebody known.
CREATE TRIGGER letters_stay BEFORE UPDATE OF id, case_id, number, kind, agency, service, recipient, about, cause,
    language, printed_language, large_print, state, way, template, template_version, engine, data, title, text,
    blocks, pdf, sha256, pages, asked_at, made_at, sent_at ON letters WHEN OLD.state = 'sent' BEGIN
    SELECT RAISE(ABORT, 'a letter that was sent is never changed');
END;
CREATE TRIGGER letters_are_kept BEFORE DELETE ON letters WHEN OLD.state = 'sent' BEGIN
    SELECT RAISE(ABORT, 'a letter that was sent is never deleted');
END;
