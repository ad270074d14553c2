//! What this slice says of itself.

use crate::slice::{Entry, Menu, Slice, Table};

/// From a purpose to a plan.
pub const SLICE: Slice = Slice {
    uses: &["catalogue_pages", "events", "people", "questions", "trust", "web"],
    tables: &[Table::rows(
        "concierge_threads",
        "person_id = $1 OR session_id IN (SELECT id FROM sessions WHERE person_id = $1)",
    )],
    routes: |_| super::routes(),
    menu: &[Entry::new(Menu::People, 20, "/plans", "menu-plans")],
    export: Some(("plans", super::export)),
    moves_with_session: &[super::MOVE_SESSION],
    hears: Some(super::hears),
    ..Slice::named("concierge")
};
