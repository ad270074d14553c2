//! The declaration of this slice.

use crate::slice::{Slice, Table};

/// Calls that go on or have ended, and what was keyed in wrongly.
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
        Table::of("calls", "conversation_id", "conversations"),
        Table::of("call_outcomes", "conversation_id", "conversations"),
        // Seals and counts, for a day.
        Table::nobodys("call_tries"),
    ],
    ..Slice::named("telephone")
};
