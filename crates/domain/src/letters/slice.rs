//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Letters as they were sent.
pub const SLICE: Slice = Slice {
    uses: &["cases", "conversations", "events", "outbox", "people", "trust"],
    tables: &[
        Table::of("letters", "case_id", "cases"),
        Table::of("letter_prints", "letter_id", "letters"),
        Table::of("letter_postings", "letter_id", "letters"),
        Table::nobodys("letter_templates"),
        Table::nobodys("letter_batches"),
        Table::of("letter_batch_items", "letter_id", "letters"),
        Table::persons("returned_addresses", "person_id"),
        Table::nobodys("letter_status_files"),
    ],
    jobs: super::handlers,
    ticks: &[|tx, app| Box::pin(super::batches::first_tick(tx, app))],
    export: Some(("letters", super::export)),
    hears: Some(super::hears),
    case_counts: Some(|tx, grant, since| Box::pin(async move { Ok(super::store::counted(tx, grant, since).await?) })),
    decision_reached: Some(|tx, grant| super::decision_reached(tx, grant)),
    ..Slice::named("letters")
};
