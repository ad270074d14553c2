//! Puts questions of the catalogue on pages and reads the answers out of forms, in one way wherever they are asked.

mod asking;
mod read;
mod ticked;
mod view;

pub use asking::asked;
pub use read::read;
pub(crate) use read::typed_parts;
pub use ticked::{GROUP, TickList, spelled_out};
pub use view::{Question, QuestionKind, anchor};
