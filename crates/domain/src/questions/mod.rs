//! A question of the catalogue on a page: its wording, the parsing of its answer, and the storage of both.
//!
//! Shared by the concierge and by applications, so that a fact is asked in the same way everywhere. No I/O.

pub mod dates;
pub mod key;
pub mod numbers;
pub mod read;
pub mod slice;
pub mod stored;
pub mod view;
pub mod wording;

pub use dates::{DatePart, DateSlip, read_parts};
pub use key::{key_of, need_of};
pub use numbers::plain_number;
pub use read::{ParsedAnswer, contradicted, plain_digits, read_text, unanswered};
pub use slice::SLICE;
pub use stored::{Given, facts_from_json, facts_to_json};
pub use view::said;
pub use wording::{Worded, wording};
