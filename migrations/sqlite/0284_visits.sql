-- Visits to service centres, and the cells of counters' time that they take: no cell can be taken twice.
CREATE TABLE visits (
    id TEXT NOT NULL PRIMARY KEY,
    conversation_id TEXT NOT NULL,
    centre TEXT NOT NULL,
    counter TEXT NOT NULL,
    service TEXT,
    from_at INTEGER NOT NULL,
    to_at INTEGER NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('booked', 'cancelled', 'lost', 'arrived', 'missed', 'ended')),
    version INTEGER NOT NULL,
    booked_at INTEGER NOT NULL,
    changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX visits_conversation ON visits (conversation_id, id);
CREATE INDEX visits_booked ON visits (id) WHERE state = 'booked';
CREATE INDEX visits_of_day ON visits (centre, from_at);
CREATE TABLE visit_cells (
    centre TEXT NOT NULL,
    cell_at INTEGER NOT NULL,
    counter TEXT NOT NULL,
    visit_id TEXT NOT NULL,
    PRIMARY KEY (centre, cell_at, counter)
) STRICT, WITHOUT ROWID;
CREATE INDEX visit_cells_visit ON visit_cells (visit_id);
