//! What this slice says of itself.

use crate::slice::{Law, Slice, Table};

/// Who may, and who looked.
pub const SLICE: Slice = Slice {
    uses: &["staff"],
    tables: &[
        Table::persons("ledger", "person_id").kept(Law::Looks),
        Table::persons("ledger_heads", "person_id").kept(Law::Looks),
        Table::persons("representatives", "person_id").unlinks(&["representative_id"]),
    ],
    export: Some(("trust", super::export)),
    ..Slice::named("trust")
};
