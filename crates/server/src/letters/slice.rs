//! What this slice says of itself.

use crate::slice::{Entry, Menu, Slice, Table};

/// Letters as they were sent.
pub const SLICE: Slice = Slice {
    uses: &["cases", "conversations", "events", "outbox", "people", "trust", "web"],
    tables: &[Table::of("letters", "case_id", "cases"), Table::nobodys("letter_templates")],
    routes: |_| super::routes(),
    menu: &[Entry::new(Menu::Desk, 30, "/desk/letters", "desk-menu-letters")],
    jobs: super::handlers,
    export: Some(("letters", super::export)),
    hears: Some(super::hears),
    ..Slice::named("letters")
};
