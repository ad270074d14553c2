-- Messages have a number within their conversation, without a gap: an open page goes on after the last one that it has.
ALTER TABLE conversations ADD COLUMN last_seq INTEGER NOT NULL DEFAULT 0;
ALTER TABLE messages ADD COLUMN seq INTEGER NOT NULL DEFAULT 0;
UPDATE messages SET seq = (SELECT COUNT(*) FROM messages m
    WHERE m.conversation_id = messages.conversation_id AND m.id <= messages.id);
UPDATE conversations SET last_seq = (SELECT COUNT(*) FROM messages m WHERE m.conversation_id = conversations.id);
DROP INDEX messages_conversation;
CREATE UNIQUE INDEX messages_conversation ON messages (conversation_id, seq);
