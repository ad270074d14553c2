//! The front door as people meet it: whole requests through the router, on both databases.

mod catalogue_pages;
mod concierge;
mod door;
mod town;

pub(crate) use town::{Browser, Town};
