//! The declaration of this slice.

use crate::slice::{Law, Slice, Table};

/// Files of a person's drafts, sent applications, and cases.
const OWNED: &str = "(owner = 'application' AND owner_id IN (SELECT id FROM applications WHERE person_id = $1))
    OR (owner = 'conversation' AND owner_id IN (SELECT id FROM conversations WHERE person_id = $1))
    OR (owner = 'case' AND owner_id IN (SELECT id FROM cases WHERE person_id = $1))";

/// What was sent belongs to the case.
const KEPT: &str = "owner = 'case' OR owner_id IN (SELECT id FROM applications WHERE state = 'sent')";

/// Uploaded files.
pub const SLICE: Slice = Slice {
    uses: &["events", "trust"],
    tables: &[
        Table::rows("files", OWNED).kept_where(KEPT, Law::Records),
        Table::of("file_bytes", "file_id", "files"),
        Table::nobodys("file_contents"),
    ],
    jobs: super::handlers,
    hears: Some(super::hears),
    ..Slice::named("attachments")
};
