//! What this slice says of itself.

use crate::slice::{Entry, Menu, Slice, Table};

/// Codes that were sent to an address of the person, or asked for in one of their browsers.
const PROOFS: &str = "session_id IN (SELECT id FROM sessions WHERE person_id = $1)
    OR address IN (SELECT address FROM contact_points WHERE person_id = $1)";

/// Who we serve.
pub const SLICE: Slice = Slice {
    uses: &["events", "outbox", "passkeys", "questions", "trust", "web"],
    tables: &[
        Table::persons("people", "id").unlinks(&["joined_id"]),
        Table::persons("held_facts", "person_id"),
        Table::persons("contact_points", "person_id"),
        Table::rows("proofs", PROOFS),
        Table::rows("proof_limits", "address IN (SELECT address FROM contact_points WHERE person_id = $1)"),
        Table::persons("preferences", "person_id"),
        Table::persons("passkeys", "person_id"),
    ],
    routes: |_| super::routes(),
    menu: &[
        Entry::new(Menu::People, 50, "/account", "menu-account"),
        Entry::new(Menu::Footer, 20, "/account/access", "footer-access"),
    ],
    export: Some(("account", super::export)),
    moves_with_session: &[super::KEPT_FOR_SESSIONS],
    ..Slice::named("people")
};
