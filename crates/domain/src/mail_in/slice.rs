//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Mails on their way in.
pub const SLICE: Slice = Slice {
    uses: &["attachments", "conversations", "events", "inbox", "outbox", "trust"],
    // A row lives until its mail stands in a thread, which is seconds; a deletion does not wait for that.
    tables: &[Table::rows("received_mails", MAILS), Table::nobodys("mailboxes")],
    jobs: super::handlers,
    ..Slice::named("mail_in")
};

/// Mails from one of the person's addresses.
const MAILS: &str = "address IN (SELECT address FROM contact_points WHERE person_id = $1)";
