-- On which page each question was answered last: an older page in another tab writes over nothing unseen.
ALTER TABLE applications ADD COLUMN answered_on TEXT NOT NULL DEFAULT '{}';
