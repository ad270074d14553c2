//! How a person is reached: email addresses, verified by a code, and telephone numbers.
//!
//! Table owned: `contact_points`. Invariants: a verified email address belongs to one person; a known person always has
//! at least one. Deliberately absent: codes to telephones, for which there is no channel yet.

pub mod store;

pub use store::{ContactPoint, contact_points, whose};
pub use store::{owner, verify};
