-- A code that an officer saw opens no more than that officer may see, and is replaced once it was used.
ALTER TABLE applications ADD COLUMN code_round INTEGER NOT NULL DEFAULT 0;
-- The officers who saw the code of this round, as a list of keys.
ALTER TABLE applications ADD COLUMN code_seen_by TEXT NOT NULL DEFAULT '[]';
-- The officer who typed the email address in; none where the person did.
ALTER TABLE applications ADD COLUMN email_typed_by TEXT;
