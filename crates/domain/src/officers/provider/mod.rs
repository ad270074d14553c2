//! Signing in at the desk through the identity provider of an agency, by `OpenID` Connect 1.0: authorisation code with PKCE.
//!
//! Table owned: `officer_arrivals`, and the column `officers.subject`. Invariants: a provider vouches only for officers
//! of the agencies it is configured for; an address of email makes the link once, and if the provider has checked it;
//! from then on the officer is known by issuer and subject alone; what comes back is taken once, in the browser that was
//! sent, within minutes.
//! Deliberately absent: making officers out of what a provider says, and ending the provider's own session.

pub mod metadata;
pub mod settings;
pub mod store;

pub use settings::Providers;
