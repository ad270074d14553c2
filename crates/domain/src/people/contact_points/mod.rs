//! How a person is reached: email addresses and telephone numbers, verified by a code.
//!
//! Table owned: `contact_points`. Invariants: a verified email address belongs to one person; a known person always has
//! at least one; a verified number may belong to several and signs nobody in.

pub mod store;

pub use store::{ContactPoint, contact_points, whose};
pub use store::{owner, verify};
