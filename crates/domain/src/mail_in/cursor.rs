//! How far a mailbox was read: SQL of `mailboxes`, and what a changed validity means.

use db::{Tx, args};

/// Where we stand in a mailbox.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Cursor {
    /// Names of mails count as long as this stays the same.
    pub validity: i64,
    /// Stored here up to this mail.
    pub taken: i64,
    /// Marked in the mailbox up to this one.
    pub marked: i64,
    /// How often the next one could not be fetched.
    pub tries: i64,
}

db::from_row!(Cursor { validity, taken, marked, tries });

impl Cursor {
    /// Where to go on. A mailbox whose names have changed is read from its beginning: what came before is known by what it
    /// says, and taken in once.
    pub(super) fn going_on(stored: Option<Cursor>, validity: u32) -> Cursor {
        let validity = i64::from(validity);
        let begun = Cursor { validity, taken: 0, marked: 0, tries: 0 };
        stored.filter(|stored| stored.validity == validity).unwrap_or(begun)
    }

    /// The mail with this name is stored.
    pub(super) fn took(self, uid: u32) -> Cursor {
        Cursor { taken: i64::from(uid), tries: 0, ..self }
    }

    /// A name of a mail, as the mailbox writes it.
    pub(super) fn uid(number: i64) -> u32 {
        u32::try_from(number).unwrap_or_default()
    }
}

pub(super) async fn of(tx: &mut Tx, name: &str) -> db::Result<Option<Cursor>> {
    tx.fetch_optional("SELECT validity, taken, marked, tries FROM mailboxes WHERE name = $1", args![name]).await
}

/// Stores where we stand. Of two servers that read the same mailbox the one that is behind changes nothing.
pub(super) async fn is_at(tx: &mut Tx, name: &str, cursor: Cursor) -> db::Result<()> {
    let sql = "INSERT INTO mailboxes (name, validity, taken, marked, tries) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (name) DO UPDATE SET validity = excluded.validity, taken = excluded.taken,
            marked = excluded.marked, tries = excluded.tries
        WHERE mailboxes.validity <> excluded.validity OR mailboxes.taken <= excluded.taken";
    tx.execute(sql, args![name, cursor.validity, cursor.taken, cursor.marked, cursor.tries]).await?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mailbox_whose_names_changed_is_read_from_its_beginning() {
        let stored = Cursor { validity: 7, taken: 12, marked: 10, tries: 2 };
        assert_eq!(Cursor::going_on(Some(stored), 7), stored);
        let begun = Cursor { validity: 8, taken: 0, marked: 0, tries: 0 };
        assert_eq!(Cursor::going_on(Some(stored), 8), begun);
        assert_eq!(Cursor::going_on(None, 8), begun);
        assert_eq!(stored.took(13), Cursor { taken: 13, tries: 0, ..stored });
    }
}
