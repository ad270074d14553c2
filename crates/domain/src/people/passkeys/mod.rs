//! Passkeys: signing in with one's own device, without a code.
//!
//! Table owned: `passkeys`. Invariants: a credential belongs to one person; without a script, or on a site without a
//! host name, the code by email remains. The `WebAuthn` ceremonies are in [`crate::passkeys`].

pub mod store;

pub(super) use store::list;
