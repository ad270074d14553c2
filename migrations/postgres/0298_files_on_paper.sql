-- A letter on paper is a file and work before anybody knows whose it is. PostgreSQL chose the name of what is dropped while
-- the table before this one had the plain one.
ALTER TABLE files DROP CONSTRAINT files_owner_check1;
ALTER TABLE files ADD CONSTRAINT files_owner_check
    CHECK (owner IN ('application', 'case', 'conversation', 'scan', 'scan-file'));
ALTER TABLE work_items DROP CONSTRAINT work_items_subject_kind_check;
ALTER TABLE work_items ADD CONSTRAINT work_items_subject_kind_check
    CHECK (subject_kind IN ('case', 'conversation', 'article_question', 'scan'));
