//! Files that people hand in: what is wrong with them beside their field, and the page of one file at the desk.

mod file_view;
mod taking;
pub mod viewing;

pub use file_view::FilePage;
pub use taking::{not_kept, wrong};
pub use viewing::Place;
