//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Calls that go on or have ended, and what people who call about a case have to know.
pub const SLICE: Slice = Slice {
    uses: &[
        "applications",
        "attachments",
        "cases",
        "concierge",
        "conversations",
        "counter",
        "events",
        "inbox",
        "outbox",
        "people",
        "phone_codes",
        "questions",
        "session",
        "staff",
        "trust",
    ],
    tables: &[
        Table::rows("calls", OF_PERSON),
        // Seals and counts, for a day.
        Table::nobodys("call_tries"),
        Table::of("case_keys", "case_id", "cases"),
    ],
    hears: Some(super::keys_of_cases::hears),
    ..Slice::named("telephone")
};

/// Calls of the conversations of a person.
const OF_PERSON: &str = "conversation_id IN (SELECT id FROM conversations WHERE person_id = $1)";
