//! "Who looked at my data": a person's ledger, arranged for reading.
//!
//! No table: the ledger belongs to `trust`. Deliberately absent: any way to change or hide an entry.

pub mod view;
