//! Incoming mail: a server for LMTP (RFC 2033), which a mail server in front delivers to.
//!
//! LMTP and not SMTP, because each recipient has an answer of its own after the mail was sent, and because no queue is
//! needed here: "250" means that the mail is stored for good, "451" that the mail server keeps it and tries again.
//! Everything but `server.rs` is pure: lines in, answers out. Deliberately absent: encryption and passwords (it listens on the
//! machine itself or in a private network), relaying, and what a mail means.

mod command;
mod lines;
mod server;
mod session;

pub use command::{Command, Path};
pub use lines::{BadLine, Lines};
pub use server::{Handler, Listener, serve};
pub use session::{Answer, Envelope, Reaction, Session};

use std::time::Duration;

/// What one client may take up.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// The largest mail, in bytes.
    pub size: usize,
    /// Of one mail; each has a copy. A mail server sends it again to those beyond.
    pub recipients: usize,
    pub connections: usize,
    /// How long a client may say nothing.
    pub idle: Duration,
}

impl Default for Limits {
    fn default() -> Self {
        Limits { size: 25 * 1024 * 1024, recipients: 20, connections: 32, idle: Duration::from_secs(300) }
    }
}

#[cfg(test)]
mod tests;
