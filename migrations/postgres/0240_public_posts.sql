-- What was said where everybody reads it, by people and by us.
ALTER TABLE messages ADD COLUMN is_public BOOLEAN NOT NULL DEFAULT FALSE;
-- Posts of people that everybody can read, and the message that each became.
CREATE TABLE posts (
    message_id TEXT NOT NULL PRIMARY KEY,
    conversation_id TEXT NOT NULL,
    service TEXT NOT NULL CHECK (service IN ('facebook', 'mastodon', 'x')),
    -- The service's name of it, by which it is answered.
    external_id TEXT NOT NULL,
    -- The account, and what it calls itself.
    author TEXT NOT NULL,
    author_name TEXT,
    language TEXT NOT NULL,
    link TEXT,
    state TEXT NOT NULL CHECK (state IN ('shown', 'changed', 'hidden', 'removed')),
    -- Whether the account says of itself that a program runs it.
    is_machine BOOLEAN NOT NULL,
    -- When its only private answer was given away, where its service allows no more than one.
    answered_at BIGINT,
    -- The account that this answer reached, under which its author writes in private.
    private_address TEXT,
    posted_at BIGINT NOT NULL,
    UNIQUE (service, external_id)
);
CREATE INDEX posts_conversation ON posts (conversation_id);
CREATE INDEX posts_private ON posts (private_address) WHERE private_address IS NOT NULL;
-- How far each service has been asked that calls nobody.
CREATE TABLE poll_places (
    stream TEXT NOT NULL PRIMARY KEY,
    place TEXT NOT NULL,
    asked_at BIGINT NOT NULL
);
-- The post that a note answers, and whether everybody reads the note.
ALTER TABLE notes ADD COLUMN post TEXT;
ALTER TABLE notes ADD COLUMN is_public BOOLEAN NOT NULL DEFAULT FALSE;
-- The account that a message reached, where its provider names another one.
ALTER TABLE deliveries ADD COLUMN reached TEXT;
