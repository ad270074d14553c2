-- How many milliseconds a demonstration is ahead of the real time, because somebody let days go by.
ALTER TABLE demo_towns ADD COLUMN ahead INTEGER NOT NULL DEFAULT 0;
