//! What this slice says of itself.

use crate::slice::{Entry, Menu, Slice, Table};

/// What officers know of their services.
pub const SLICE: Slice = Slice {
    uses: &["catalogue_pages", "conversations", "events", "officers", "trust", "web"],
    tables: &[
        Table::nobodys("articles"),
        Table::nobodys("article_versions"),
        Table::nobodys("article_services"),
        Table::persons("article_questions", "person_id"),
    ],
    routes: |_| super::routes(),
    menu: &[
        Entry::new(Menu::Desk, 50, "/desk/knowledge", "desk-menu-knowledge"),
        Entry::new(Menu::Footer, 10, "/help", "footer-help"),
    ],
    jobs: super::handlers,
    ticks: &[|tx, app| Box::pin(super::first_tick(tx, app))],
    hears: Some(super::hears),
    ..Slice::named("knowledge")
};
