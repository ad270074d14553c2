//! What this slice says of itself.

use crate::slice::{Entry, Menu, Slice, Table};

/// An officer asks a person the questions of the web.
pub const SLICE: Slice = Slice {
    uses: &[
        "applications",
        "attachments",
        "cases",
        "concierge",
        "conversations",
        "events",
        "officers",
        "people",
        "questions",
        "trust",
        "web",
    ],
    tables: &[
        Table::persons("assisted_sittings", "person_id"),
        Table::rows("assisted_things", "sitting_id IN (SELECT id FROM assisted_sittings WHERE person_id = $1)"),
    ],
    routes: |_| super::routes(),
    menu: &[Entry::new(Menu::Desk, 20, "/desk/interview", "interview-menu")],
    export: Some(("assisted", super::export)),
    hears: Some(super::hears),
    ..Slice::named("assisted")
};
