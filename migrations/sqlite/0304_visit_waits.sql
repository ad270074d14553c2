-- Who waits for an earlier time, one for each conversation, and the time that is kept for them until they say whether they
-- take it. Its cells stand in visit_cells under the id of the row, so nobody else has them meanwhile.
CREATE TABLE visit_waits (
    id TEXT NOT NULL PRIMARY KEY,
    conversation_id TEXT NOT NULL,
    centre TEXT NOT NULL,
    service TEXT,
    way TEXT NOT NULL CHECK (way IN ('counter', 'phone', 'video')),
    number TEXT,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL,
    has_need INTEGER NOT NULL,
    asked_at INTEGER NOT NULL,
    counts_from INTEGER NOT NULL,
    offers INTEGER NOT NULL,
    offer_from INTEGER,
    offer_until INTEGER,
    passed_from INTEGER,
    answers_from TEXT
) STRICT;
CREATE UNIQUE INDEX visit_waits_conversation ON visit_waits (conversation_id);
CREATE INDEX visit_waits_centre ON visit_waits (centre, counts_from);
CREATE INDEX visit_waits_answers ON visit_waits (answers_from) WHERE answers_from IS NOT NULL;
