-- Whether somebody reads letters in large print.
ALTER TABLE preferences ADD COLUMN large_print BOOLEAN NOT NULL DEFAULT FALSE;
