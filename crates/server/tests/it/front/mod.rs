//! The front door as people meet it: whole requests through the router, on both databases.

mod applications;
mod cases;
mod catalogue_pages;
mod concierge;
mod conversations;
mod demo;
mod door;
mod ledger;
mod renewals;
mod sign_in;
mod town;

pub(crate) use town::{Browser, Town};
