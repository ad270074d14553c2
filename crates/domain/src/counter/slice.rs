//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Visits to service centres.
pub const SLICE: Slice = Slice {
    uses: &["applications", "conversations", "events", "inbox", "outbox", "people", "questions", "session", "trust"],
    tables: &[
        Table::of("visits", "conversation_id", "conversations"),
        Table::of("visit_cells", "visit_id", "visits"),
        Table::of("visit_places", "visit_id", "visits"),
        Table::nobodys("hall_counters"),
    ],
    hears: Some(super::hears),
    awaits: Some(super::awaits),
    takes_text: Some(super::hall::texted),
    jobs: |app, handlers| {
        let handlers = super::reminding::handlers(app, super::checking::handlers(app, handlers));
        super::hall::handlers(app, handlers)
    },
    ticks: &[|tx, app| Box::pin(super::first_tick(tx, app))],
    export: Some(("visits", super::export)),
    ..Slice::named("counter")
};
