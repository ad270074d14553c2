-- Who printed a letter and who recorded that it was posted. What was recorded by mistake is corrected, with a reason,
-- and stays on record.
ALTER TABLE letters ADD COLUMN in_home_language INTEGER NOT NULL DEFAULT 0;

CREATE TABLE letter_prints (
    batch TEXT NOT NULL,
    letter_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    printed_at INTEGER NOT NULL,
    PRIMARY KEY (batch, letter_id)
) STRICT;
CREATE INDEX letter_prints_of ON letter_prints (letter_id, printed_at);

CREATE TABLE letter_postings (
    id TEXT NOT NULL PRIMARY KEY,
    batch TEXT NOT NULL,
    letter_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    -- The day on which it was handed to the post.
    posted_on TEXT NOT NULL,
    -- Whether it was written by hand, because it could not be printed.
    by_hand INTEGER NOT NULL,
    recorded_at INTEGER NOT NULL,
    corrected_at INTEGER,
    corrected_by TEXT,
    correction TEXT
) STRICT;
-- However many officers record it, a letter is posted once.
CREATE UNIQUE INDEX letter_postings_once ON letter_postings (letter_id) WHERE corrected_at IS NULL;
CREATE INDEX letter_postings_of ON letter_postings (batch);

-- What was sent stays as it was sent. Only the key of the person may change, when a guest becomes somebody known, and a
-- letter by post is taken back to the letters to be posted once its posting was corrected.
DROP TRIGGER letters_stay;
CREATE TRIGGER letters_stay BEFORE UPDATE OF id, case_id, number, kind, agency, service, recipient, about, cause,
    language, printed_language, large_print, way, template, template_version, engine, data, title, text,
    blocks, pdf, sha256, pages, asked_at, made_at, in_home_language ON letters WHEN OLD.state = 'sent' BEGIN
    SELECT RAISE(ABORT, 'a letter that was sent is never changed');
END;
CREATE TRIGGER letters_stay_sent BEFORE UPDATE OF state, sent_at ON letters
    WHEN OLD.state = 'sent' AND (
        OLD.way IS NOT 'post' OR NEW.state NOT IN ('to-post', 'failed')
        OR EXISTS (SELECT 1 FROM letter_postings p WHERE p.letter_id = OLD.id AND p.corrected_at IS NULL)
        OR NOT EXISTS (SELECT 1 FROM letter_postings p WHERE p.letter_id = OLD.id)
    ) BEGIN
    SELECT RAISE(ABORT, 'a letter that was sent is never changed');
END;
