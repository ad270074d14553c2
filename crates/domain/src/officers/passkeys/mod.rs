//! An officer's own devices, and signing in with them. What a site asks and a device answers is in
//! [`crate::passkeys`].
//!
//! Table owned: `officer_passkeys`. Invariants: a credential belongs to one officer; the first is added with an
//! invitation, the others by whoever is signed in.

pub mod store;

pub use store::{add as keep, of_officer};
