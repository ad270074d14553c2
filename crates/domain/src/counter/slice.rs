//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Visits to service centres.
pub const SLICE: Slice = Slice {
    uses: &["applications", "conversations", "events", "inbox", "outbox", "people", "questions", "session", "trust"],
    tables: &[
        Table::of("visits", "conversation_id", "conversations"),
        Table::of("visit_waits", "conversation_id", "conversations"),
        // Those of visits, and of times that are kept for who waits.
        Table::rows(
            "visit_cells",
            "visit_id IN (SELECT v.id FROM visits v JOIN conversations c ON c.id = v.conversation_id
                WHERE c.person_id = $1 UNION SELECT w.id FROM visit_waits w
                JOIN conversations c ON c.id = w.conversation_id WHERE c.person_id = $1)",
        ),
        Table::of("visit_places", "visit_id", "visits"),
        Table::nobodys("hall_counters"),
    ],
    hears: Some(super::hears),
    awaits: Some(super::awaits),
    takes_text: Some(super::texted),
    takes_reply: Some(super::waiting::replied),
    jobs: |app, handlers| {
        let handlers = super::reminding::handlers(app, super::checking::handlers(app, handlers));
        super::waiting::handlers(app, super::hall::handlers(app, handlers))
    },
    ticks: &[|tx, app| Box::pin(super::first_tick(tx, app))],
    export: Some(("visits", super::export)),
    ..Slice::named("counter")
};
