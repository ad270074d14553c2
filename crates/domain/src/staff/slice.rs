//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// The officers of agencies.
pub const SLICE: Slice = Slice { tables: &[Table::nobodys("officers")], ..Slice::named("staff") };
