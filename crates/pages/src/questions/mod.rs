//! Puts questions of the catalogue on pages and reads the answers out of forms, in one way wherever they are asked.

mod asking;
mod read;
mod view;

pub use asking::asked;
pub use read::read;
pub use view::{Question, QuestionKind, anchor};
