//! What this slice says of itself.

use crate::slice::{Slice, Table};

/// Codes that were sent to an address of the person, or asked for in one of their browsers.
const PROOFS: &str = "session_id IN (SELECT id FROM sessions WHERE person_id = $1)
    OR address IN (SELECT address FROM contact_points WHERE person_id = $1)";

/// What moves when the token of a session changes; a proof that was used stays behind.
const KEPT_FOR_SESSIONS: &str = "UPDATE proofs SET session_id = $2 WHERE session_id = $1 AND used_at IS NULL";

/// Codes that show who reads an address.
pub const SLICE: Slice = Slice {
    uses: &["outbox", "questions", "session"],
    tables: &[
        Table::rows("proofs", PROOFS),
        Table::rows("proof_limits", "address IN (SELECT address FROM contact_points WHERE person_id = $1)"),
    ],
    moves_with_session: &[KEPT_FOR_SESSIONS],
    ..Slice::named("proof")
};
