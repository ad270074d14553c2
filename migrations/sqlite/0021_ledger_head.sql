-- The head of a chain follows the entry by itself: one statement less for every look.
CREATE TRIGGER ledger_grows AFTER INSERT ON ledger BEGIN
    UPDATE ledger_heads SET seq = NEW.seq, hash = NEW.hash WHERE person_id = NEW.person_id;
END;
