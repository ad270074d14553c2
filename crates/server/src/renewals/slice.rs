//! What this slice says of itself.

use crate::slice::{Entry, Menu, Slice, Table};

/// What a person holds that ends one day.
pub const SLICE: Slice = Slice {
    uses: &["events", "outbox", "questions", "trust", "web"],
    tables: &[Table::persons("holdings", "person_id"), Table::of("renewal_reminders", "holding_id", "holdings")],
    routes: |_| super::routes(),
    menu: &[Entry::new(Menu::People, 40, "/renewals", "menu-renewals")],
    jobs: super::handlers,
    ticks: &[|tx, app| Box::pin(super::first_tick(tx, app))],
    export: Some(("renewals", super::export)),
    hears: Some(super::hears),
    ..Slice::named("renewals")
};
