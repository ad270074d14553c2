//! What this slice says of itself.

use crate::slice::{Entry, Law, Menu, Slice, Table};

/// Where officers work.
pub const SLICE: Slice = Slice {
    uses: &[
        "assisted",
        "attachments",
        "cases",
        "conversations",
        "events",
        "knowledge",
        "officers",
        "people",
        "trust",
        "web",
    ],
    tables: &[
        Table::persons("desk_items", "person_id").kept_where("kind = 'case'", Law::Records),
        Table::of("desk_lookers", "item_id", "desk_items"),
        Table::nobodys("desk_readings"),
    ],
    routes: |_| super::routes(),
    menu: &[
        Entry::new(Menu::Desk, 10, "/desk", "desk-menu-queue"),
        Entry::new(Menu::Desk, 40, "/desk/team", "desk-menu-team"),
    ],
    hears: Some(super::hears),
    ..Slice::named("desk")
};
