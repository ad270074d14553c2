-- A file that came with a message may still be with its provider, or never come. PostgreSQL chose the name of what is
-- dropped while the table before this one had the plain one.
ALTER TABLE files DROP CONSTRAINT files_state_check1;
ALTER TABLE files ADD CONSTRAINT files_state_check
    CHECK (state IN ('quarantined', 'clean', 'infected', 'unscanned', 'coming', 'missed'));
