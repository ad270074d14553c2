-- An officer goes through applications and plans with a person, at a counter or on the telephone. What is answered
-- stands in the application or the plan itself; here stands who asked, by which channel, and what was checked.
CREATE TABLE assisted_sittings (
    id TEXT NOT NULL PRIMARY KEY,
    officer_id TEXT NOT NULL,
    officer_name TEXT NOT NULL,
    agency TEXT NOT NULL,
    person_id TEXT NOT NULL,
    channel TEXT NOT NULL CHECK (channel IN ('counter', 'phone')),
    -- How the officer knows that it is this person.
    checked TEXT NOT NULL CHECK (checked IN ('document', 'questions', 'nobody')),
    language TEXT NOT NULL,
    -- Where nobody was checked and the person read out the code of one application: that one and no other.
    only_application TEXT,
    -- The case or conversation that it came from, by its path at the desk.
    come_from TEXT,
    began_at BIGINT NOT NULL,
    ended_at BIGINT
);

CREATE INDEX assisted_sittings_person ON assisted_sittings (person_id, began_at);
CREATE INDEX assisted_sittings_officer ON assisted_sittings (officer_id, began_at);

-- What was gone through.
CREATE TABLE assisted_things (
    sitting_id TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('application', 'plan')),
    thing_id TEXT NOT NULL,
    added_at BIGINT NOT NULL,
    -- The person's own words of consent, as the officer heard them.
    declared_words TEXT,
    declared_at BIGINT,
    PRIMARY KEY (sitting_id, kind, thing_id)
);
