-- Who answers a text answers what it was about.
CREATE INDEX deliveries_destination ON deliveries (destination, channel, began_at);
