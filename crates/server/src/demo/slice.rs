//! What this slice says of itself.

use crate::slice::{Slice, Table};

/// The made-up town of a demonstration.
pub const SLICE: Slice = Slice {
    uses: &[
        "applications",
        "cases",
        "conversations",
        "knowledge",
        "officers",
        "people",
        "questions",
        "renewals",
        "trust",
        "web",
    ],
    tables: &[Table::nobodys("demo_towns")],
    routes: super::routes,
    ..Slice::named("demo")
};
