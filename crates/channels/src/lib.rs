//! All outgoing channels: the only crate with SMTP and an HTTP client. One module per channel.
//!
//! It knows no domain word: a mail has a subject, a payment an amount, a file its bytes. Each channel has a local
//! variant that sends nothing, for demonstrations and tests. An error says whether a retry makes sense. Deliberately
//! absent: when to send and to whom, retries (jobs do that), and texts.

mod confined;
mod connection;
mod endpoint;
mod error;
pub mod files;
pub mod imap;
#[cfg(test)]
mod listening;
pub mod lmtp;
pub mod mail;
pub mod paper;
pub mod payments;
pub mod push;
pub mod telephone;
pub mod texts;
pub mod translate;
pub mod web;

pub use error::Error;

/// Selects the TLS implementation. To be called once at startup; calling it again is harmless.
pub fn install_tls() {
    // An error says that one was selected before, which is fine.
    let _ = rustls::crypto::ring::default_provider().install_default();
}
