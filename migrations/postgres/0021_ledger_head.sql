-- The head of a chain follows the entry by itself: one statement less for every look.
CREATE FUNCTION ledger_grows() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE ledger_heads SET seq = NEW.seq, hash = NEW.hash WHERE person_id = NEW.person_id;
    RETURN NULL;
END;
$$;

CREATE TRIGGER ledger_grows AFTER INSERT ON ledger FOR EACH ROW EXECUTE FUNCTION ledger_grows();
