//! What this slice says of itself.

use crate::slice::{Slice, Table};

/// Who works at the desk.
pub const SLICE: Slice = Slice {
    uses: &["applications", "cases", "conversations", "demo", "events", "outbox", "passkeys", "trust", "web"],
    tables: &[
        Table::nobodys("officers"),
        Table::nobodys("officer_sessions"),
        Table::nobodys("officer_passkeys"),
        Table::nobodys("officer_invitations"),
        Table::nobodys("officer_arrivals"),
        Table::nobodys("officer_absences"),
    ],
    routes: |_| super::routes(),
    ..Slice::named("officers")
};
