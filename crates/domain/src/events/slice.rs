//! The declaration of this slice.

use crate::slice::{Law, Slice, Table};

/// The event log.
pub const SLICE: Slice = Slice {
    uses: &["trust"],
    tables: &[Table::persons("events", "person_id")
        .kept_where("subject_kind = 'case' OR kind = 'people.deleted'", Law::Records)],
    export: Some(("events", super::export)),
    ..Slice::named("events")
};
