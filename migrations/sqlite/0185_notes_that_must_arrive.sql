-- Notes of which no letter tells as well: where the person has no address, an officer calls, writes or says it.
ALTER TABLE notes ADD COLUMN must_arrive INTEGER NOT NULL DEFAULT 0;
