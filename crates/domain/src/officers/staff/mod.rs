//! The officers of an agency, managed by its team leaders: current ones, new ones, those who leave.
//!
//! Invariants: a leader reaches only the officers of their own agency; nobody deactivates themselves or gives up their
//! own leader role, so that an agency always has somebody who can admit others; deactivating an officer takes effect
//! immediately.

pub mod form;
pub mod store;

pub use form::roles;
