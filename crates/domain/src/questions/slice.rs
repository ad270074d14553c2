//! What this slice says of itself.

use crate::slice::Slice;

/// A question of the catalogue on a page.
pub const SLICE: Slice = Slice { uses: &[], ..Slice::named("questions") };
