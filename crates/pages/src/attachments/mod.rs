//! Files that people hand in: what is wrong with them beside their field, and the page of one file at the desk.

mod file_view;
mod form_files;
pub mod viewing;

pub use file_view::FilePage;
pub use form_files::{not_kept, wrong};
pub use viewing::Place;
