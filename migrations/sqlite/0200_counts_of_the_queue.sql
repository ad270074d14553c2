-- What sleeps and what waits is counted for each page of the queue, mostly to find little among much.
DROP INDEX work_items_asleep;
CREATE INDEX work_items_asleep ON work_items (agency, snoozed_until) WHERE is_open AND snoozed_until IS NOT NULL;
CREATE INDEX work_items_waits ON work_items (agency, waits_until) WHERE is_open AND waits_until IS NOT NULL;
CREATE INDEX work_items_holder_service ON work_items (holder, service) WHERE is_open AND holder IS NOT NULL;
