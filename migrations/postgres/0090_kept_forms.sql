-- Forms whose sender was not signed in any more, until that person or officer has signed in and taken them back.
CREATE TABLE kept_forms (
    id TEXT NOT NULL PRIMARY KEY,
    -- Whose it is: one of the three.
    person_id TEXT,
    officer_id TEXT REFERENCES officers (id),
    session_id TEXT,
    -- Where it was sent, and the page that it stood on.
    address TEXT NOT NULL,
    page TEXT,
    -- Names and values in the order of the form, as JSON, and the names of files, which are not kept.
    fields TEXT NOT NULL,
    files TEXT NOT NULL,
    kept_at BIGINT NOT NULL,
    ends_at BIGINT NOT NULL
);

CREATE INDEX kept_forms_person ON kept_forms (person_id);
CREATE INDEX kept_forms_officer ON kept_forms (officer_id);
CREATE INDEX kept_forms_session ON kept_forms (session_id);
