-- What officers know of services, and tell people: articles, and what they did not answer.
CREATE TABLE articles (
    id TEXT NOT NULL PRIMARY KEY,
    -- The agency whose officers may write it.
    agency TEXT NOT NULL,
    owner_id TEXT NOT NULL,
    owner_name TEXT NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
    -- The newest version.
    version BIGINT NOT NULL,
    -- The version that officers must have read: the last one that said something new.
    briefed_version BIGINT,
    -- The day on which somebody looks whether it is still true.
    review_on TEXT NOT NULL,
    -- When its owner was told that this day has come.
    review_told_at BIGINT,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE INDEX articles_review ON articles (review_on) WHERE state = 'published';

-- Every save, for ever.
CREATE TABLE article_versions (
    article_id TEXT NOT NULL REFERENCES articles (id),
    version BIGINT NOT NULL,
    state TEXT NOT NULL,
    title TEXT NOT NULL,
    -- The language it is written in, as a tag.
    language TEXT NOT NULL,
    public_text TEXT NOT NULL,
    -- Never leaves the desk.
    staff_text TEXT NOT NULL,
    -- Lists of names of the catalogue.
    services JSONB NOT NULL,
    facts JSONB NOT NULL,
    review_on TEXT NOT NULL,
    why TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (article_id, version)
);

-- The services of the newest version.
CREATE TABLE article_services (
    article_id TEXT NOT NULL REFERENCES articles (id),
    service TEXT NOT NULL,
    PRIMARY KEY (article_id, service)
);

CREATE INDEX article_services_service ON article_services (service);

-- What an article did not answer. What a person asked stands in their conversation, and not here.
CREATE TABLE article_questions (
    id TEXT NOT NULL PRIMARY KEY,
    article_id TEXT REFERENCES articles (id),
    service TEXT,
    -- The agency that answers, and the officer who does so first.
    agency TEXT NOT NULL,
    owner_id TEXT,
    officer_id TEXT,
    officer_name TEXT,
    body TEXT,
    person_id TEXT,
    -- The reference of the person's conversation.
    conversation TEXT UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('open', 'answered')),
    answer TEXT,
    answered_by TEXT,
    answer_article TEXT,
    asked_at BIGINT NOT NULL,
    answered_at BIGINT,
    -- When the officer who asked has seen the answer.
    seen_at BIGINT
);

CREATE INDEX article_questions_agency ON article_questions (agency, asked_at) WHERE state = 'open';
CREATE INDEX article_questions_officer ON article_questions (officer_id);
CREATE INDEX article_questions_person ON article_questions (person_id);
