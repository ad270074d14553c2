//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// What people chose after a search.
pub const SLICE: Slice = Slice { tables: &[Table::nobodys("search_choices")], ..Slice::named("searches") };
