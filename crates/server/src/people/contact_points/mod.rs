//! How a person is reached: email addresses, proven by a code, and phone numbers.
//!
//! Table owned: `contact_points`. Invariants: a verified email address belongs to one person; somebody known
//! keeps at least one. Deliberately absent: sending anything there.

mod store;

pub use store::{ContactPoint, contact_points};
pub(super) use store::{owner, remove_all, verify};
