//! The declaration of this slice.

use crate::slice::{Law, Slice, Table};

/// From a service to a case.
pub const SLICE: Slice = Slice {
    uses: &["attachments", "cases", "events", "outbox", "people", "questions", "trust"],
    tables: &[
        Table::persons("applications", "person_id")
            .kept_where("state = 'sent'", Law::Records)
            .clears(&["email", "code_hash"]),
        Table::of("application_payments", "application_id", "applications"),
        Table::rows("resume_grants", "application_id IN (SELECT id FROM applications WHERE person_id = $1)"),
        Table::nobodys("resume_tries"),
    ],
    jobs: super::handlers,
    export: Some(("applications", super::export)),
    moves_with_session: &[super::KEPT_FOR_SESSIONS],
    hears: Some(super::hears),
    awaits: Some(super::awaits),
    ..Slice::named("applications")
};
