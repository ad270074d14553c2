-- Devices on which a person wants to be told that there is news: where its browser's push service is, and its keys.
CREATE TABLE push_devices (
    id TEXT NOT NULL PRIMARY KEY,
    person_id TEXT NOT NULL,
    -- A browser has one subscription: on a machine that others use, the last one who asked has it.
    endpoint TEXT NOT NULL UNIQUE,
    p256dh TEXT NOT NULL,
    auth TEXT NOT NULL,
    -- Such as `Firefox, Android`.
    name TEXT NOT NULL,
    created_at BIGINT NOT NULL,
    -- When its push service last took a message.
    reached_at BIGINT,
    -- Since when its push service takes no more.
    ended_at BIGINT
);
CREATE INDEX push_devices_person ON push_devices (person_id);
