//! How a person is reached: email addresses, proven by a code, and phone numbers.
//!
//! Table owned: `contact_points`. Invariants: a verified email address belongs to one person; somebody known
//! keeps at least one. Deliberately absent: codes to phones, for which there is no channel yet.

pub mod store;

pub use store::{ContactPoint, contact_points, whose};
pub use store::{owner, verify};
