//! A question of the catalogue on a page: how it is put, how its answer is read, how both are kept: what pages show
//! and take of it.

mod read;
mod view;

pub use read::read;
pub use view::{Asked, Choice, asked};
