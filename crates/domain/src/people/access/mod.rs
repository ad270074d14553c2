//! "Who looked at my data": the record of a person's own data, put together as the person reads it.
//!
//! No table: the ledger is of `trust`. Deliberately absent: any way to change or hide an entry.

pub mod view;
