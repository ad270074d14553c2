//! What this slice says of itself.

use crate::slice::{Slice, Table};

/// The front door without a domain word.
pub const SLICE: Slice = Slice {
    uses: &["officers", "people", "trust"],
    tables: &[Table::nobodys("secrets"), Table::persons("sessions", "person_id")],
    routes: |_| super::assets::routes(),
    ..Slice::named("web")
};
