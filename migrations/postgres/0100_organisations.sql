-- A business, a club or another body that people act for. Its name and numbers are facts of its row in people.
CREATE TABLE organisations (
    person_id TEXT NOT NULL PRIMARY KEY,
    -- Where news for it goes once somebody proved that they read it; until then to an owner.
    email TEXT,
    email_proven_at BIGINT,
    created_at BIGINT NOT NULL
);
CREATE INDEX organisations_email ON organisations (email);

-- Who applies: a person, or an organisation.
ALTER TABLE applications ADD COLUMN applicant TEXT NOT NULL DEFAULT 'person'
    CHECK (applicant IN ('person', 'organisation'));

-- The owner of an organisation is one who acts for it, with everything that it may do.
ALTER TABLE representatives DROP CONSTRAINT representatives_scope_check;
ALTER TABLE representatives ADD CONSTRAINT representatives_scope_check CHECK (scope IN ('see', 'act', 'own'));

-- A code also proves the address of an organisation.
ALTER TABLE proofs DROP CONSTRAINT proofs_purpose_check;
ALTER TABLE proofs ADD CONSTRAINT proofs_purpose_check CHECK (purpose IN ('sign-in', 'contact-point', 'organisation'));
