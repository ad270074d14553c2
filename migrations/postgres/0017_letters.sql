-- Letters, with everything that is needed to make each again: its data and the version of its templates.
CREATE TABLE letters (
    id TEXT NOT NULL PRIMARY KEY,
    case_id TEXT NOT NULL,
    -- The first letter of a case is 1.
    number BIGINT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('acknowledgement', 'request-for-information', 'notice-to-affected', 'decision', 'apology')),
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
    large_print BOOLEAN NOT NULL,
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
    pdf BYTEA,
    sha256 TEXT,
    pages BIGINT,
    -- Why it could not be made.
    problem TEXT,
    asked_at BIGINT NOT NULL,
    made_at BIGINT,
    sent_at BIGINT,
    UNIQUE (case_id, number)
);

CREATE INDEX letters_waiting ON letters (agency, state, id) WHERE state <> 'sent';

-- Templates with their pictures, by the hash of all of them.
CREATE TABLE letter_templates (
    version TEXT NOT NULL PRIMARY KEY,
    files TEXT NOT NULL,
    kept_at BIGINT NOT NULL
);

-- What was sent stays as it was sent. Only the key of the person may change, when a guest becomes somebody known.
CREATE FUNCTION letters_stay() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a letter that was sent is never changed';
END
$$;
CREATE TRIGGER letters_stay BEFORE UPDATE OF id, case_id, number, kind, agency, service, recipient, about, cause,
    language, printed_language, large_print, state, way, template, template_version, engine, data, title, text,
    blocks, pdf, sha256, pages, asked_at, made_at, sent_at ON letters
    FOR EACH ROW WHEN (OLD.state = 'sent') EXECUTE FUNCTION letters_stay();
CREATE TRIGGER letters_are_kept BEFORE DELETE ON letters
    FOR EACH ROW WHEN (OLD.state = 'sent') EXECUTE FUNCTION letters_stay();
CREATE TRIGGER letter_templates_stay BEFORE UPDATE ON letter_templates
    FOR EACH ROW EXECUTE FUNCTION letters_stay();
