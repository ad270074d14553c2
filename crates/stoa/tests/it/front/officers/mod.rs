//! Officers: how they sign in, and what their sessions are and are not.

mod hand_over;
mod hidden;
mod mandates;
mod passkeys;
mod powers;
mod provider;
mod sign_in;
mod staff;

const CATALOGUE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../catalogues/nsw");
