-- Licences and registrations that people hold, until when, and what is known for renewing them.
CREATE TABLE holdings (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    -- The service that renews it.
    service TEXT NOT NULL,
    -- As the person knows it, such as the number-plate.
    label TEXT NOT NULL,
    expires_on TEXT NOT NULL,
    -- By the names of the catalogue's facts.
    facts JSONB NOT NULL,
    application_id TEXT,
    -- The case of the renewal, once it was sent.
    reference TEXT,
    sent_at BIGINT,
    created_at BIGINT NOT NULL
);

CREATE INDEX holdings_person ON holdings (person_id, expires_on);
CREATE INDEX holdings_end ON holdings (expires_on);
CREATE INDEX holdings_application ON holdings (application_id);

-- Which reminders were due and taken up, so that each goes out once for each term.
CREATE TABLE renewal_reminders (
    holding_id TEXT NOT NULL REFERENCES holdings (id),
    expires_on TEXT NOT NULL,
    kind TEXT NOT NULL,
    at BIGINT NOT NULL,
    PRIMARY KEY (holding_id, expires_on, kind)
);
