-- Channels whose other side refuses us for good, such as an expired key: since when, and what it says.
CREATE TABLE channel_troubles (
    channel TEXT NOT NULL PRIMARY KEY,
    since BIGINT NOT NULL,
    said TEXT NOT NULL
);
-- What a provider reported of a message before we had stored its name for it.
CREATE TABLE early_reports (
    channel TEXT NOT NULL,
    provider_id TEXT NOT NULL,
    problem TEXT,
    reported_at BIGINT NOT NULL,
    PRIMARY KEY (channel, provider_id)
);
CREATE INDEX deliveries_changed ON deliveries (changed_at);
CREATE INDEX deliveries_sending ON deliveries (channel, began_at) WHERE state = 'sending';
CREATE INDEX incoming_taken ON incoming (channel, taken_at);
