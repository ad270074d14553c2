//! Everything that leaves the building: the only crate with SMTP and an HTTP client. One module per channel.
//!
//! It knows no word of the domain: a mail has a subject, a payment an amount, a file its bytes. Each channel has a form that stays
//! in the building, for demonstrations and tests. An error says whether trying again makes sense.
//! Deliberately absent: when to send and to whom, retries (jobs do that), and words.

mod error;
pub mod files;
pub mod mail;
pub mod payments;
pub mod web;

pub use error::Error;

/// Chooses how encrypted connections are made. To be called once, first thing; more often does no harm.
pub fn install_tls() {
    // An error says that somebody chose before, which is fine.
    let _ = rustls::crypto::ring::default_provider().install_default();
}
