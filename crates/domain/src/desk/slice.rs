//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// The officers' desk.
pub const SLICE: Slice = Slice {
    uses: &[
        "cases",
        "conversations",
        "counter",
        "events",
        "knowledge",
        "letters",
        "officers",
        "outbox",
        "people",
        "post_in",
        "staff",
        "trust",
        "work_items",
    ],
    tables: &[
        Table::of("desk_lookers", "item_id", "work_items"),
        Table::nobodys("desk_readings"),
        Table::nobodys("desk_views"),
        Table::nobodys("desk_bulks"),
        Table::of("desk_bulk_items", "item_id", "work_items"),
        Table::of("desk_deferrals", "item_id", "work_items"),
        Table::nobodys("officer_moves"),
        Table::nobodys("phrases"),
        Table::nobodys("phrase_texts"),
    ],
    hears: Some(super::hears),
    jobs: |app, handlers| super::bulk::handlers(app, super::handlers(app, handlers)),
    ticks: &[|tx, app| Box::pin(super::first_rebuild(tx, app))],
    ..Slice::named("desk")
};
