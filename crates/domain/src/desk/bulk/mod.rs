//! One act of an officer on many items: each item by its own power and in its own transaction, and all of it can be
//! taken back for a few seconds. What people would read is sent only after those seconds, by a job; until then it does
//! not exist for them ([ADR 35](docs/adr/0035-bulk-acts-and-undo.md)).

mod model;
mod run;
mod store;
mod undo;

pub use model::{Bulk, BulkAct, BulkItem, Confirmed, NewBulk, Ticked, UNDO_FOR};
pub use run::{begin, handlers, record_one};
pub use store::find;
pub use undo::{Undone, undo};
