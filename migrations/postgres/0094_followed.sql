-- The address that a guest gave with what they sent: whoever proves it becomes the owner.
CREATE TABLE address_claims (
    person_id TEXT NOT NULL,
    address TEXT NOT NULL,
    PRIMARY KEY (person_id, address)
);
CREATE INDEX address_claims_by_address ON address_claims (address);

-- Who follows the matter of a guest, because they sent it or have its code, and until when.
CREATE TABLE followers (
    follower_id TEXT NOT NULL,
    person_id TEXT NOT NULL,
    is_sender BOOLEAN NOT NULL,
    until BIGINT NOT NULL,
    PRIMARY KEY (follower_id, person_id)
);
CREATE INDEX followers_of ON followers (person_id);
