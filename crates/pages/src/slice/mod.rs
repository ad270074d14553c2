//! What a slice says of itself, in one value: its name, what it uses, its tables, the events it hears, jobs, exports:
//! what pages show and take of it.

mod pages;
mod routes;

pub use pages::{Changes, Entry, Menu, Pages, menu};
pub use routes::Routes;
