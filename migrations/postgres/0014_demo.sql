-- Which towns of made-up people were put into this database, so that none comes twice.
CREATE TABLE demo_towns (
    name TEXT NOT NULL PRIMARY KEY,
    made_at BIGINT NOT NULL
);
