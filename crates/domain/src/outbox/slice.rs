//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Notes to people, and the outcome of their delivery.
pub const SLICE: Slice = Slice {
    uses: &["events", "inbox", "people", "trust"],
    tables: &[
        Table::rows("notes", NOTES),
        Table::of("note_files", "note_id", "notes"),
        Table::of("deliveries", "note_id", "notes"),
        // Fingerprints of numbers outlive an account: a number that wants no messages gets none.
        Table::nobodys("text_stops"),
        Table::nobodys("channel_troubles"),
        Table::nobodys("early_reports"),
    ],
    jobs: super::handlers,
    export: Some(("notes", super::export)),
    hears: Some(super::hears),
    ..Slice::named("outbox")
};

/// Notes to the person, and codes sent to one of their addresses.
const NOTES: &str = "person_id = $1 OR address IN (SELECT address FROM contact_points WHERE person_id = $1)";
