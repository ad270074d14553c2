-- In whose matter a note goes out, by its id in the catalogue: its mail bears the name of the agency.
ALTER TABLE notes ADD COLUMN agency TEXT;
