//! What this slice says of itself.

use crate::slice::{Slice, Table};

/// The same journey for programs.
pub const SLICE: Slice = Slice {
    uses: &["applications", "cases", "concierge", "events", "people", "questions", "trust", "web"],
    tables: &[Table::persons("api_replies", "person_id")],
    routes: |_| super::routes(),
    ..Slice::named("api")
};
