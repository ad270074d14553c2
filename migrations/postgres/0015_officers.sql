-- Who works at the desk: each for one agency. An officer who has left stays, because what they did stays theirs.
CREATE TABLE officers (
    id TEXT NOT NULL PRIMARY KEY,
    name TEXT NOT NULL,
    agency TEXT NOT NULL,
    email TEXT NOT NULL UNIQUE,
    team TEXT NOT NULL,
    -- Lists of texts: roles as mandates of the catalogue name them, languages as tags.
    roles JSONB NOT NULL,
    languages JSONB NOT NULL,
    skills JSONB NOT NULL,
    active BOOLEAN NOT NULL,
    -- Who they are at the agency's own provider of identities: issuer and subject.
    subject TEXT UNIQUE,
    created_at BIGINT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE INDEX officers_agency ON officers (agency, active, name);

-- An officer's browser at the desk. Not a row of `sessions`: the same browser may hold a person's session beside it,
-- and the two know nothing of each other. `id` is the hash of the token in the cookie of the desk.
CREATE TABLE officer_sessions (
    id TEXT NOT NULL PRIMARY KEY,
    officer_id TEXT NOT NULL REFERENCES officers (id),
    way TEXT NOT NULL CHECK (way IN ('demo', 'passkey', 'provider')),
    created_at BIGINT NOT NULL,
    seen_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);

CREATE INDEX officer_sessions_officer ON officer_sessions (officer_id);
CREATE INDEX officer_sessions_end ON officer_sessions (ends_at);

CREATE TABLE officer_passkeys (
    id TEXT NOT NULL PRIMARY KEY,
    officer_id TEXT NOT NULL REFERENCES officers (id),
    name TEXT NOT NULL,
    -- The key of the credential, in hexadecimal.
    credential TEXT NOT NULL UNIQUE,
    passkey JSONB NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE INDEX officer_passkeys_officer ON officer_passkeys (officer_id);

-- A link for an officer's first passkey. `id` is the hash of the code in it; it works once.
CREATE TABLE officer_invitations (
    id TEXT NOT NULL PRIMARY KEY,
    officer_id TEXT NOT NULL REFERENCES officers (id),
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE INDEX officer_invitations_officer ON officer_invitations (officer_id);

-- A browser that was sent to the provider of identities and has not come back. `id` is the hash of the state.
CREATE TABLE officer_arrivals (
    id TEXT NOT NULL PRIMARY KEY,
    browser TEXT NOT NULL,
    nonce TEXT NOT NULL,
    verifier TEXT NOT NULL,
    next TEXT NOT NULL,
    ends_at BIGINT NOT NULL
);

CREATE INDEX officer_arrivals_end ON officer_arrivals (ends_at);
