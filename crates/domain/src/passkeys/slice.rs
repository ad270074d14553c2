//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// The `WebAuthn` ceremonies.
pub const SLICE: Slice = Slice {
    uses: &[],
    tables: &[Table::rows("passkey_ceremonies", "session_id IN (SELECT id FROM sessions WHERE person_id = $1)")],
    ..Slice::named("passkeys")
};
