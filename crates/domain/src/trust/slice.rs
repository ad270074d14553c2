//! The declaration of this slice.

use crate::slice::{Law, Slice, Table};

/// Authorisation, and the ledger of accesses.
pub const SLICE: Slice = Slice {
    uses: &["staff"],
    tables: &[
        Table::persons("ledger", "person_id").kept(Law::Looks),
        Table::persons("ledger_heads", "person_id").kept(Law::Looks),
        Table::persons("representatives", "person_id").unlinks(&["representative_id"]),
        Table::persons("followers", "person_id"),
    ],
    export: Some(("trust", super::export)),
    ..Slice::named("trust")
};
