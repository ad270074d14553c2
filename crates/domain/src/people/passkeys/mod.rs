//! Passkeys: signing in with one's own device, without a code.
//!
//! Table owned: `passkeys`. Invariants: a credential belongs to one person; without a script, or on a site without a
//! name, the code by email stays. What a site asks and a device answers is in [`crate::passkeys`].

pub mod store;

pub(super) use store::list;
