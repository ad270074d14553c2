-- The role whose holders answer, where an answer that ended a form names one.
ALTER TABLE conversations ADD COLUMN role TEXT;
