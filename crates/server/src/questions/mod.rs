//! A question of the catalogue on a page: how it is put, how its answer is read, how both are kept.
//!
//! Used by the concierge and by applications alike, so that a fact is asked in one way everywhere. No I/O.

mod kept;
mod key;
mod read;
mod slice;
mod view;
mod wording;

pub use kept::{Given, facts_from_json, facts_to_json};
pub use key::{key_of, need_of};
pub use read::{Answer, plain_digits, read, read_text};
pub use slice::SLICE;
pub use view::{Asked, Choice, asked, said};
pub use wording::{Worded, wording};
