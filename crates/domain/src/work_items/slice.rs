//! The declaration of this slice.

use crate::slice::{Law, Slice, Table};

/// The work of the agencies, and its assignment.
pub const SLICE: Slice = Slice {
    uses: &[],
    tables: &[Table::persons("work_items", "person_id").kept_where(KEPT, Law::Records)],
    ..Slice::named("work_items")
};

/// The work on a case stays with the case, except for messages to the person, which are deleted with them.
const KEPT: &str = "subject_kind = 'case' AND kind <> 'failed-delivery'";
