//! The officers of an agency, for the leader of a team: who works here, new ones, those who leave.
//!
//! Invariants: a leader reaches the officers of their own agency only; nobody deactivates themselves or takes the
//! leading from themselves, so that an agency is never without anybody who can let others in; whoever is deactivated
//! is out at once.

pub mod form;
pub mod store;

pub use form::roles;
