//! The declaration of this slice.

use domain::slice::{Slice, Table};

/// The made-up town of a demonstration.
pub const SLICE: Slice = Slice {
    uses: &[
        "applications",
        "cases",
        "conversations",
        "counter",
        "desk",
        "knowledge",
        "people",
        "questions",
        "renewals",
        "session",
        "staff",
        "trust",
    ],
    tables: &[Table::nobodys("demo_towns")],
    ..Slice::named("demo")
};
