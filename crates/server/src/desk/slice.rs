//! What this slice says of itself.

use crate::slice::{Entry, Menu, Slice, Table};

/// Where officers work.
pub const SLICE: Slice = Slice {
    uses: &[
        "assisted",
        "attachments",
        "cases",
        "conversations",
        "events",
        "knowledge",
        "letters",
        "officers",
        "outbox",
        "people",
        "trust",
        "web",
        "work_items",
    ],
    tables: &[Table::of("desk_lookers", "item_id", "work_items"), Table::nobodys("desk_readings")],
    routes: |_| super::routes(),
    menu: &[
        Entry::new(Menu::Desk, 10, "/desk", "desk-menu-queue"),
        Entry::new(Menu::Desk, 40, "/desk/team", "desk-menu-team"),
    ],
    hears: Some(super::hears),
    jobs: super::handlers,
    ticks: &[|tx, app| Box::pin(super::first_rebuild(tx, app))],
    ..Slice::named("desk")
};
