-- What somebody has to do because a promise was broken: for which agency, by when, who has it, and what was promised.
ALTER TABLE case_escalations ADD COLUMN agency TEXT;
ALTER TABLE case_escalations ADD COLUMN due TEXT;
ALTER TABLE case_escalations ADD COLUMN promised TEXT;
ALTER TABLE case_escalations ADD COLUMN owner_id TEXT;
ALTER TABLE case_escalations ADD COLUMN owner_name TEXT;
ALTER TABLE case_escalations ADD COLUMN taken_at BIGINT;
UPDATE case_escalations SET agency = (SELECT agency FROM cases WHERE cases.id = case_escalations.case_id);
