//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// An officer asks a person the questions of the web.
pub const SLICE: Slice = Slice {
    uses: &["events", "trust"],
    tables: &[
        Table::persons("assisted_sittings", "person_id"),
        Table::rows("assisted_things", "sitting_id IN (SELECT id FROM assisted_sittings WHERE person_id = $1)"),
    ],
    export: Some(("assisted", super::export)),
    hears: Some(super::hears),
    ..Slice::named("assisted")
};
