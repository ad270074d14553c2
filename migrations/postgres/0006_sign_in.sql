-- How to reach a person. A verified email address belongs to one person only, and is how they sign in.
CREATE TABLE contact_points (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('email', 'phone')),
    address TEXT NOT NULL,
    verified_at BIGINT,
    created_at BIGINT NOT NULL,
    UNIQUE (person_id, kind, address)
);

CREATE UNIQUE INDEX contact_points_email ON contact_points (address) WHERE kind = 'email' AND verified_at IS NOT NULL;

-- That somebody can read what is sent to an address. The code itself stands nowhere: it follows from the key of
-- the row and the secret of the installation.
CREATE TABLE proofs (
    id TEXT NOT NULL PRIMARY KEY,
    -- The browser that asked; only it can enter the code.
    session_id TEXT NOT NULL,
    purpose TEXT NOT NULL CHECK (purpose IN ('sign-in', 'contact-point')),
    address TEXT NOT NULL,
    language TEXT NOT NULL,
    -- Where to go afterwards, on this site.
    next TEXT NOT NULL,
    tries BIGINT NOT NULL,
    created_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE INDEX proofs_session ON proofs (session_id, purpose, created_at);
CREATE INDEX proofs_end ON proofs (ends_at);

-- How many codes went to an address since a moment; the row is locked while it grows.
CREATE TABLE proof_limits (
    address TEXT NOT NULL PRIMARY KEY,
    since BIGINT NOT NULL,
    sent BIGINT NOT NULL
);

-- How a person wants to be served.
CREATE TABLE preferences (
    person_id TEXT NOT NULL PRIMARY KEY,
    channel TEXT NOT NULL CHECK (channel IN ('email', 'phone', 'post', 'counter')),
    needs TEXT NOT NULL,
    -- The language of the interpreter, in the person's words; empty for none.
    interpreter TEXT NOT NULL,
    changed_at BIGINT NOT NULL
);

CREATE TABLE passkeys (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    name TEXT NOT NULL,
    -- The key of the credential, in hexadecimal.
    credential TEXT NOT NULL UNIQUE,
    passkey JSONB NOT NULL,
    created_at BIGINT NOT NULL,
    used_at BIGINT
);

CREATE INDEX passkeys_person ON passkeys (person_id);

-- What is remembered between the two halves of adding or using a passkey.
CREATE TABLE passkey_ceremonies (
    id TEXT NOT NULL PRIMARY KEY,
    session_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('add', 'sign-in')),
    state JSONB NOT NULL,
    ends_at BIGINT NOT NULL
);

CREATE INDEX passkey_ceremonies_end ON passkey_ceremonies (ends_at);
