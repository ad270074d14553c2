//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// From a purpose to a plan.
pub const SLICE: Slice = Slice {
    uses: &["events", "people", "questions", "trust"],
    tables: &[
        Table::rows(
            "concierge_threads",
            "person_id = $1 OR session_id IN (SELECT id FROM sessions WHERE person_id = $1)",
        ),
        Table::of("plan_codes", "thread_id", "concierge_threads"),
        Table::of("plan_code_holders", "code_id", "plan_codes"),
    ],
    export: Some(("plans", super::export)),
    moves_with_session: &[super::MOVE_SESSION, super::MOVE_HOLDERS],
    hears: Some(super::hears),
    ..Slice::named("concierge")
};
