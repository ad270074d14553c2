//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// The same journey for programs.
pub const SLICE: Slice =
    Slice { uses: &[], tables: &[Table::persons("api_replies", "person_id")], ..Slice::named("api") };
