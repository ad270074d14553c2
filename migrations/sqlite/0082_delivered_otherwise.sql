-- What a mail did not deliver, an officer delivers and records: who, on which day, and what shows it.
ALTER TABLE deliveries ADD COLUMN recorded_by TEXT;
ALTER TABLE deliveries ADD COLUMN recorded_day TEXT;
ALTER TABLE deliveries ADD COLUMN proof TEXT;
