-- A channel has one name everywhere: how a conversation goes on is stored by it.
ALTER TABLE conversations RENAME COLUMN way TO channel;
UPDATE conversations SET channel = CASE channel WHEN 'call-back' THEN 'phone' WHEN 'message' THEN 'web' ELSE channel END;

-- Officers answer on the web as people ask there; the name of an answer says that it is one.
UPDATE messages SET external_id = 'desk:' || external_id, channel = 'web' WHERE channel = 'desk';
