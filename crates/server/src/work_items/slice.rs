//! What this slice says of itself.

use crate::slice::{Law, Slice, Table};

/// What must be done at the agencies, and who has it.
pub const SLICE: Slice = Slice {
    uses: &[],
    tables: &[Table::persons("work_items", "person_id").kept_where("subject_kind = 'case'", Law::Records)],
    ..Slice::named("work_items")
};
