//! What this slice says of itself.

use crate::slice::{Slice, Table};

/// What a site asks and a device answers.
pub const SLICE: Slice = Slice {
    uses: &[],
    tables: &[Table::rows("passkey_ceremonies", "session_id IN (SELECT id FROM sessions WHERE person_id = $1)")],
    ..Slice::named("passkeys")
};
