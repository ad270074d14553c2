-- A business, a club or another body that people act for. Its name and numbers are facts of its row in people.
CREATE TABLE organisations (
    person_id TEXT NOT NULL PRIMARY KEY,
    -- Where news for it goes once somebody proved that they read it; until then to an owner.
    email TEXT,
    email_proven_at INTEGER,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX organisations_email ON organisations (email);

-- Who applies: a person, or an organisation.
ALTER TABLE applications ADD COLUMN applicant TEXT NOT NULL DEFAULT 'person'
    CHECK (applicant IN ('person', 'organisation'));

-- The owner of an organisation is one who acts for it, with everything that it may do.
CREATE TABLE representatives_with_owners (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    representative_id TEXT,
    email TEXT NOT NULL,
    name TEXT NOT NULL,
    scope TEXT NOT NULL CHECK (scope IN ('see', 'act', 'own')),
    until TEXT NOT NULL,
    created_at INTEGER NOT NULL
) STRICT;
INSERT INTO representatives_with_owners (id, person_id, representative_id, email, name, scope, until, created_at)
    SELECT id, person_id, representative_id, email, name, scope, until, created_at FROM representatives;
DROP TABLE representatives;
ALTER TABLE representatives_with_owners RENAME TO representatives;
CREATE INDEX representatives_person ON representatives (person_id);
CREATE INDEX representatives_representative ON representatives (representative_id);
CREATE INDEX representatives_email ON representatives (email);

-- A code also proves the address of an organisation.
CREATE TABLE proofs_of_organisations (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('sign-in', 'contact-point', 'organisation')),
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    next TEXT NOT NULL,
    tries INTEGER NOT NULL,
    created_at INTEGER NOT NULL,
    ends_at INTEGER NOT NULL,
    used_at INTEGER
) STRICT;
INSERT INTO proofs_of_organisations
        (id, session_id, purpose, address, language, next, tries, created_at, ends_at, used_at)
    SELECT id, session_id, purpose, address, language, next, tries, created_at, ends_at, used_at FROM proofs;
DROP TABLE proofs;
ALTER TABLE proofs_of_organisations RENAME TO proofs;
CREATE INDEX proofs_session ON proofs (session_id, purpose, created_at);
CREATE INDEX proofs_end ON proofs (ends_at);
