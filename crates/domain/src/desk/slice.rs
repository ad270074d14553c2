//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// The officers' desk.
pub const SLICE: Slice = Slice {
    uses: &[
        "cases",
        "conversations",
        "events",
        "knowledge",
        "letters",
        "officers",
        "outbox",
        "people",
        "staff",
        "trust",
        "work_items",
    ],
    tables: &[
        Table::of("desk_lookers", "item_id", "work_items"),
        Table::nobodys("desk_readings"),
        Table::nobodys("phrases"),
        Table::nobodys("phrase_texts"),
    ],
    hears: Some(super::hears),
    jobs: super::handlers,
    ticks: &[|tx, app| Box::pin(super::first_rebuild(tx, app))],
    ..Slice::named("desk")
};
