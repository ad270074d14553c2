//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Holdings that expire one day.
pub const SLICE: Slice = Slice {
    uses: &["events", "outbox", "people", "questions", "trust"],
    tables: &[Table::persons("holdings", "person_id"), Table::of("renewal_reminders", "holding_id", "holdings")],
    jobs: super::handlers,
    ticks: &[|tx, app| Box::pin(super::first_tick(tx, app))],
    export: Some(("renewals", super::export)),
    hears: Some(super::hears),
    awaits: Some(super::awaits),
    ..Slice::named("renewals")
};
