-- Who we serve. A guest is somebody for whom something is kept and who has not said who they are.
CREATE TABLE people (
    id TEXT NOT NULL PRIMARY KEY,
    is_guest INTEGER NOT NULL,
    name TEXT,
    language TEXT NOT NULL,
    -- Where a guest's things went when the guest turned out to be somebody known.
    joined_id TEXT,
    created_at INTEGER NOT NULL
) STRICT;

-- What a person told once, for every service: typed by the catalogue, with its source and its day.
CREATE TABLE held_facts (
    person_id TEXT NOT NULL,
    fact TEXT NOT NULL,
    value TEXT NOT NULL,
    source TEXT NOT NULL,
    told_at INTEGER NOT NULL,
    PRIMARY KEY (person_id, fact)
) STRICT;
