//! What this slice says of itself.

use crate::slice::{Entry, Law, Menu, Slice, Table};

/// From a service to a case.
pub const SLICE: Slice = Slice {
    uses: &["attachments", "cases", "concierge", "events", "outbox", "people", "questions", "renewals", "trust", "web"],
    tables: &[
        Table::persons("applications", "person_id")
            .kept_where("state = 'sent'", Law::Records)
            .clears(&["email", "code_hash"]),
        Table::of("application_payments", "application_id", "applications"),
        Table::rows("resume_grants", "application_id IN (SELECT id FROM applications WHERE person_id = $1)"),
        Table::nobodys("resume_tries"),
    ],
    routes: |app| super::routes().merge(super::pretend_payment_routes(app)),
    menu: &[Entry::new(Menu::Footer, 30, "/resume", "footer-resume")],
    jobs: super::handlers,
    export: Some(("applications", super::export)),
    moves_with_session: &[super::KEPT_FOR_SESSIONS],
    hears: Some(super::hears),
    ..Slice::named("applications")
};
