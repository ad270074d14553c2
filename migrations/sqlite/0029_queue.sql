-- The queue is read in its order and counted by its indexes alone, however much waits.
DROP INDEX desk_items_queue;
DROP INDEX desk_items_service;
CREATE INDEX desk_items_queue ON desk_items (agency, rank, id, snoozed_until) WHERE is_open;
CREATE INDEX desk_items_service ON desk_items (service, rank, id, agency, snoozed_until) WHERE is_open;
CREATE INDEX desk_items_free ON desk_items (agency, rank, id, snoozed_until) WHERE is_open AND holder IS NULL;
CREATE INDEX desk_items_free_service ON desk_items (service, rank, id, agency, snoozed_until)
    WHERE is_open AND holder IS NULL;
CREATE INDEX desk_items_asleep ON desk_items (snoozed_until) WHERE is_open AND snoozed_until IS NOT NULL;
