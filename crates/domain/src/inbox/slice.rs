//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// What people say, on any channel.
pub const SLICE: Slice = Slice {
    uses: &["attachments", "events", "people", "session", "trust"],
    // Fingerprints outlive a deleted account, so that a channel that resends its messages brings nothing back.
    tables: &[Table::persons("incoming", "person_id"), Table::nobodys("incoming_names")],
    export: Some(("incoming", super::export)),
    hears: Some(super::hears),
    ..Slice::named("inbox")
};
