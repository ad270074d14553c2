//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// The desk's search.
pub const SLICE: Slice = Slice {
    uses: &[
        "assisted",
        "cases",
        "conversations",
        "events",
        "people",
        "post_in",
        "renewals",
        "staff",
        "trust",
        "work_items",
    ],
    tables: &[
        Table::persons("find_docs", "person_id"),
        Table::of("find_tokens", "doc", "find_docs"),
        Table::nobodys("find_realms"),
        Table::nobodys("find_searches"),
    ],
    hears: Some(super::hears),
    jobs: super::handlers,
    ticks: &[|tx, app| Box::pin(super::first_rebuild(tx, app))],
    ..Slice::named("finding")
};
