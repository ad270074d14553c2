//! The desk's search: people and their matters by name, address, number, reference and words, within the mandate.
//!
//! Tables owned: `find_docs`, `find_tokens`, `find_realms`, `find_searches`. Invariants: the index holds keyed hashes,
//! and the key stands outside the database; a hit is compared with what the officer may see before it is shown, so
//! nobody finds by what is hidden from them; each person who is shown has a line in their ledger, and each search one
//! in the record of the officer. Deliberately absent: who may see what, which is `trust`, and beginnings of words: a
//! person shown for half a name was not looked for.

pub mod content;
mod indexing;
pub mod key;
pub mod log;
mod masking;
pub mod person;
pub mod query;
mod reach;
pub mod searching;
pub mod slice;
mod sounds;
pub mod store;
pub mod words;

pub use indexing::{adopt, drift, first_rebuild, handlers, hears, index, is_made_with, rebuild};
pub use key::FindKey;
pub use person::KnownPerson;
pub use reach::Reach;
pub use searching::{Found, FoundMatter, FoundPerson, Matched, search};
pub use slice::SLICE;
