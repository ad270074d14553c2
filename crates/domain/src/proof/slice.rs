//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Codes sent to an address of the person, or requested in one of their browsers.
const PROOFS: &str = "session_id IN (SELECT id FROM sessions WHERE person_id = $1)
    OR address IN (SELECT address FROM contact_points WHERE person_id = $1)";

/// SQL that re-keys rows owned by a session when its token is rotated (`$1` old id, `$2` new id); used proofs are left
/// behind.
const KEPT_FOR_SESSIONS: &str = "UPDATE proofs SET session_id = $2 WHERE session_id = $1 AND used_at IS NULL";

/// Codes that verify an email address.
pub const SLICE: Slice = Slice {
    uses: &["outbox", "questions", "session"],
    tables: &[
        Table::rows("proofs", PROOFS),
        Table::rows("proof_limits", "address IN (SELECT address FROM contact_points WHERE person_id = $1)"),
    ],
    moves_with_session: &[KEPT_FOR_SESSIONS],
    ..Slice::named("proof")
};
