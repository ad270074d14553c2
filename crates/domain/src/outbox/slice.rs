//! What this slice says of itself.

use crate::slice::{Slice, Table};

/// What somebody is told, and what became of it.
pub const SLICE: Slice = Slice {
    uses: &["events", "people", "trust"],
    tables: &[
        Table::rows("notes", NOTES),
        Table::of("note_files", "note_id", "notes"),
        Table::of("deliveries", "note_id", "notes"),
    ],
    jobs: super::handlers,
    export: Some(("notes", super::export)),
    hears: Some(super::hears),
    ..Slice::named("outbox")
};

/// Notes to the person, and codes that were sent to an address of theirs.
const NOTES: &str = "person_id = $1 OR address IN (SELECT address FROM contact_points WHERE person_id = $1)";
