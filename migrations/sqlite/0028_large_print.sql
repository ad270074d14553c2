-- Whether somebody reads letters in large print.
ALTER TABLE preferences ADD COLUMN large_print INTEGER NOT NULL DEFAULT 0;
