//! The front door as people meet it: whole requests through the router, on both databases.

mod applications;
mod conversations;
mod door;
mod ledger;
mod sign_in;
mod town;

pub(crate) use town::{Browser, Town};
