//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Officers' access to the desk.
pub const SLICE: Slice = Slice {
    uses: &["events", "outbox", "passkeys", "session", "staff", "trust"],
    tables: &[
        Table::nobodys("officer_sessions"),
        Table::nobodys("officer_passkeys"),
        Table::nobodys("officer_invitations"),
        Table::nobodys("officer_arrivals"),
        Table::nobodys("officer_absences"),
    ],
    ..Slice::named("officers")
};
