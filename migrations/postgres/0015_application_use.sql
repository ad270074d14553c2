-- The last time that somebody came back to an application, by which its code ends.
ALTER TABLE applications ADD COLUMN used_at BIGINT NOT NULL DEFAULT 0;
UPDATE applications SET used_at = changed_at;
