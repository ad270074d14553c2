//! What this slice says of itself.

use crate::slice::{Slice, Table};

/// What people say, whatever the channel.
pub const SLICE: Slice = Slice {
    uses: &["attachments", "events", "people", "session", "trust"],
    // Fingerprints stay when an account is deleted, so that a channel that sends again brings nothing back.
    tables: &[Table::persons("incoming", "person_id"), Table::nobodys("incoming_names")],
    export: Some(("incoming", super::export)),
    hears: Some(super::hears),
    ..Slice::named("inbox")
};
