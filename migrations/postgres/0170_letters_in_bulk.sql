-- Who printed a letter and who recorded that it was posted. What was recorded by mistake is corrected, with a reason,
-- and stays on record.
ALTER TABLE letters ADD COLUMN in_home_language BOOLEAN NOT NULL DEFAULT FALSE;

CREATE TABLE letter_prints (
    batch TEXT NOT NULL,
    letter_id TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    printed_at BIGINT NOT NULL,
    PRIMARY KEY (batch, letter_id)
);
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
    by_hand BOOLEAN NOT NULL,
    recorded_at BIGINT NOT NULL,
    corrected_at BIGINT,
    corrected_by TEXT,
    correction TEXT
);
-- However many officers record it, a letter is posted once.
CREATE UNIQUE INDEX letter_postings_once ON letter_postings (letter_id) WHERE corrected_at IS NULL;
CREATE INDEX letter_postings_of ON letter_postings (batch);

-- What was sent stays as it was sent. Only the key of the person may change, when a guest becomes somebody known, and a
-- letter by post is taken back to the letters to be posted once its posting was corrected.
DROP TRIGGER letters_stay ON letters;
CREATE TRIGGER letters_stay BEFORE UPDATE OF id, case_id, number, kind, agency, service, recipient, about, cause,
    language, printed_language, large_print, way, template, template_version, engine, data, title, text,
    blocks, pdf, sha256, pages, asked_at, made_at, in_home_language ON letters
    FOR EACH ROW WHEN (OLD.state = 'sent') EXECUTE FUNCTION letters_stay();
CREATE FUNCTION letters_stay_sent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.way IS DISTINCT FROM 'post' OR NEW.state NOT IN ('to-post', 'failed')
        OR EXISTS (SELECT 1 FROM letter_postings p WHERE p.letter_id = OLD.id AND p.corrected_at IS NULL)
        OR NOT EXISTS (SELECT 1 FROM letter_postings p WHERE p.letter_id = OLD.id) THEN
        RAISE EXCEPTION 'a letter that was sent is never changed';
    END IF;
    RETURN NEW;
END
$$;
CREATE TRIGGER letters_stay_sent BEFORE UPDATE OF state, sent_at ON letters
    FOR EACH ROW WHEN (OLD.state = 'sent') EXECUTE FUNCTION letters_stay_sent();
