-- How somebody comes to a visit, and the number on which they are called. Every visit before was at the counter.
ALTER TABLE visits ADD COLUMN way TEXT NOT NULL DEFAULT 'counter' CHECK (way IN ('counter', 'phone', 'video'));
ALTER TABLE visits ADD COLUMN number TEXT;
