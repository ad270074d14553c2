//! What a slice says of its pages, in one value, and routes that know their paths.

mod routes;

pub use crate::web::pages::{Changes, Entry, Menu, Pages, menu};
pub use routes::Routes;
