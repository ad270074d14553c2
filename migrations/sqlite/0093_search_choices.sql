-- How often each thing was chosen after the same words. The words are stored as a keyed hash alone: nobody reads them here.
CREATE TABLE search_choices (
    words TEXT NOT NULL,
    target TEXT NOT NULL,
    chosen INTEGER NOT NULL,
    PRIMARY KEY (words, target)
) STRICT;
