//! Files that people hand in: one table for all of them, their bytes in a store by hash, closed until scanned: what
//! pages show and take of it.

mod taking;
pub mod viewing;

pub use taking::{not_kept, wrong};
pub use viewing::Place;
