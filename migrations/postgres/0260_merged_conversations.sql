-- The conversation with which officers read and answer this one: the same person on another channel.
ALTER TABLE conversations ADD COLUMN merged_into TEXT;
CREATE INDEX conversations_merged ON conversations (merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX conversations_email ON conversations (email) WHERE email IS NOT NULL;
CREATE INDEX conversations_phone ON conversations (phone) WHERE phone IS NOT NULL;
