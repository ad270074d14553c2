//! The declaration of this slice.

use crate::slice::{Law, Slice, Table};

/// Scans that belong to a person's matter.
const PLACED: &str = "(subject_kind = 'case' AND subject_id IN (SELECT id FROM cases WHERE person_id = $1))
    OR (subject_kind = 'conversation' AND subject_id IN (SELECT id FROM conversations WHERE person_id = $1))";

/// Letters to us that came on paper.
pub const SLICE: Slice = Slice {
    uses: &[
        "attachments",
        "cases",
        "conversations",
        "events",
        "inbox",
        "letters",
        "people",
        "session",
        "staff",
        "trust",
    ],
    tables: &[
        Table::nobodys("scan_files"),
        Table::rows("scans", PLACED).kept_where("subject_kind = 'case'", Law::Records),
    ],
    jobs: super::handlers,
    ..Slice::named("post_in")
};
