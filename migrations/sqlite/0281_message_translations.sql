-- What a machine made of a message in its reader's language, beside what was written.
CREATE TABLE message_translations (
    message_id TEXT NOT NULL PRIMARY KEY,
    conversation_id TEXT NOT NULL,
    language TEXT NOT NULL,
    body TEXT NOT NULL,
    made_at INTEGER NOT NULL
) STRICT;
CREATE INDEX message_translations_conversation ON message_translations (conversation_id);
