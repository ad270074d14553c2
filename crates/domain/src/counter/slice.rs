//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Visits to service centres.
pub const SLICE: Slice = Slice {
    uses: &["conversations", "events", "outbox", "trust"],
    tables: &[Table::of("visits", "conversation_id", "conversations"), Table::of("visit_cells", "visit_id", "visits")],
    jobs: |app, handlers| super::reminding::handlers(app, super::checking::handlers(app, handlers)),
    ticks: &[|tx, app| Box::pin(super::first_tick(tx, app))],
    export: Some(("visits", super::export)),
    ..Slice::named("counter")
};
