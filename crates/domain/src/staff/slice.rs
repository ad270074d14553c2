//! What this slice says of itself.

use crate::slice::{Slice, Table};

/// Who works for an agency.
pub const SLICE: Slice = Slice { tables: &[Table::nobodys("officers")], ..Slice::named("staff") };
