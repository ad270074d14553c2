//! The front door as people meet it: whole requests through the router, on both databases.

mod access;
mod account;
mod door;
mod seam;
mod sign_in;
mod town;

pub(crate) use town::{Browser, Town};
