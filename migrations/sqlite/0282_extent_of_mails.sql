-- How much of a mail came: all of it, its head because it was too large, or nothing but where it lies.
ALTER TABLE received_mails ADD COLUMN extent TEXT NOT NULL DEFAULT 'whole' CHECK (extent IN ('whole', 'head', 'out-of-reach'));
UPDATE received_mails SET extent = CASE left_out WHEN 0 THEN 'out-of-reach' ELSE 'head' END WHERE left_out IS NOT NULL;
ALTER TABLE received_mails DROP COLUMN left_out;
