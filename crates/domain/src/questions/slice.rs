//! The declaration of this slice.

use crate::slice::Slice;

/// Questions of the catalogue on a page.
pub const SLICE: Slice = Slice { uses: &[], ..Slice::named("questions") };
