-- Another kind of letter: how a case was decided, to those who were heard in it.
ALTER TABLE letters DROP CONSTRAINT letters_kind_check;
ALTER TABLE letters ADD CONSTRAINT letters_kind_check CHECK (kind IN ('acknowledgement', 'request-for-information', 'notice-to-affected', 'decision', 'notice-of-decision', 'apology'));
