//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// What officers know about their services.
pub const SLICE: Slice = Slice {
    uses: &["conversations", "events", "staff", "trust"],
    tables: &[
        Table::nobodys("articles"),
        Table::nobodys("article_versions"),
        Table::nobodys("article_services"),
        Table::persons("article_questions", "person_id"),
    ],
    jobs: super::handlers,
    ticks: &[|tx, app| Box::pin(super::first_tick(tx, app))],
    hears: Some(super::hears),
    ..Slice::named("knowledge")
};
