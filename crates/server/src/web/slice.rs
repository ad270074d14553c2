//! What this slice says of itself.

use crate::slice::{Slice, Table};

/// Forms of the person, or of one of their sessions before they signed in.
const KEPT_FORMS: &str = "person_id = $1 OR session_id IN (SELECT id FROM sessions WHERE person_id = $1)";

/// The front door without a domain word.
pub const SLICE: Slice = Slice {
    uses: &["officers", "people", "trust"],
    tables: &[
        Table::nobodys("secrets"),
        Table::persons("sessions", "person_id"),
        Table::rows("kept_forms", KEPT_FORMS),
    ],
    routes: |_| super::assets::routes().merge(super::kept_pages::routes()),
    export: Some(("kept_forms", super::kept::export)),
    moves_with_session: &[super::kept::FOLLOWS_SESSION],
    ..Slice::named("web")
};
