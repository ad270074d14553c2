//! What this slice says of itself.

use crate::slice::{Law, Slice, Table};

/// What must be done at the agencies, and who has it.
pub const SLICE: Slice = Slice {
    uses: &[],
    tables: &[Table::persons("work_items", "person_id").kept_where(KEPT, Law::Records)],
    ..Slice::named("work_items")
};

/// What is to be done in a case stays with it, but for messages to the person, which go with them.
const KEPT: &str = "subject_kind = 'case' AND kind <> 'failed-delivery'";
