-- Places in the queue of a centre's hall, each of a visit, and the counters at which officers sit. A number is given once
-- a day, a form gives one number, and a counter has one person at a time.
CREATE TABLE visit_places (
    visit_id TEXT NOT NULL PRIMARY KEY,
    centre TEXT NOT NULL,
    day TEXT NOT NULL,
    number BIGINT NOT NULL,
    form TEXT NOT NULL,
    token TEXT NOT NULL,
    source TEXT NOT NULL CHECK (source IN ('kiosk', 'desk', 'web', 'sms')),
    service TEXT,
    language TEXT,
    needs TEXT NOT NULL,
    appointment_at BIGINT,
    taken_at BIGINT NOT NULL,
    here_at BIGINT,
    counts_from BIGINT NOT NULL,
    is_late BOOLEAN NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('home', 'waiting', 'called', 'helped', 'away', 'done', 'gone', 'lost')),
    counter TEXT,
    wanted_counter TEXT,
    officer_id TEXT,
    called_at BIGINT,
    began_at BIGINT,
    ended_at BIGINT,
    returns BIGINT NOT NULL,
    outcome TEXT,
    UNIQUE (centre, day, number)
);
CREATE UNIQUE INDEX visit_places_form ON visit_places (form);
CREATE UNIQUE INDEX visit_places_token ON visit_places (token);
CREATE UNIQUE INDEX visit_places_at_counter ON visit_places (centre, counter) WHERE state IN ('called', 'helped');
CREATE INDEX visit_places_live ON visit_places (centre) WHERE state IN ('home', 'waiting', 'called', 'helped', 'away');
CREATE TABLE hall_counters (
    centre TEXT NOT NULL,
    counter TEXT NOT NULL,
    officer_id TEXT NOT NULL,
    day TEXT NOT NULL,
    PRIMARY KEY (centre, counter)
);
CREATE UNIQUE INDEX hall_counters_officer ON hall_counters (officer_id);
-- When somebody said that they will be late.
ALTER TABLE visits ADD COLUMN late_at BIGINT;
