//! Signing in at the desk through an agency's identity provider, by `OpenID` Connect 1.0: authorisation code with PKCE.
//!
//! Table owned: `officer_arrivals`, and the column `officers.subject`. Invariants: a provider vouches only for officers
//! of the agencies it is configured for; an email address links an account once, and only if the provider has verified
//! it; from then on the officer is identified by issuer and subject alone; a response is accepted once, in the browser
//! that was sent, within minutes. Deliberately absent: creating officers from a provider's claims, and ending the
//! provider's own session.

pub mod metadata;
pub mod settings;
pub mod store;

pub use settings::Providers;
