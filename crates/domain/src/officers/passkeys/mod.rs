//! Officers' passkeys, and signing in with them. The `WebAuthn` ceremonies are in [`crate::passkeys`].
//!
//! Table owned: `officer_passkeys`. Invariants: a credential belongs to one officer; the first is added with an
//! invitation, further ones by the signed-in officer.

pub mod store;

pub use store::{add as keep, of_officer};
