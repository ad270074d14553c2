//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Who we serve.
pub const SLICE: Slice = Slice {
    uses: &["events", "passkeys", "questions", "trust"],
    tables: &[
        Table::persons("people", "id").unlinks(&["joined_id"]),
        Table::persons("held_facts", "person_id"),
        Table::persons("contact_points", "person_id"),
        Table::persons("preferences", "person_id"),
        Table::persons("address_claims", "person_id"),
        Table::persons("passkeys", "person_id"),
        Table::persons("push_devices", "person_id"),
        Table::persons("organisations", "person_id"),
    ],
    export: Some(("account", super::export)),
    ..Slice::named("people")
};
