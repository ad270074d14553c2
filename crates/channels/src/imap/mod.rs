//! Incoming mail from a mailbox that others host (IMAP, RFC 9051): looked into, never trusted to remember what was read.
//!
//! Where we stand in a folder is its UIDVALIDITY and the last UID, and both belong to the caller, who stores them with the
//! mails. A mail is fetched without being marked (`BODY.PEEK`); it is marked or moved when the caller says so, which is
//! after it is stored. Deliberately absent: flags as a sign of what is new, which a person with a mail program changes,
//! other folders, and what a mail means.

mod folder;
mod settings;
mod wire;

pub use folder::{Fetched, Folder};
pub use settings::{After, Mailbox};

use std::time::Duration;

/// The largest mail that is fetched whole, in bytes: the same as by LMTP. Of a larger one comes the head.
const LARGEST: usize = 25 * 1024 * 1024;

/// The longest head that is fetched of a mail that is too large, in bytes.
const LONGEST_HEAD: usize = 64 * 1024;

/// How long the other side may take for an answer.
const PATIENCE: Duration = Duration::from_secs(60);

/// How long a mail may take, which is up to 25 MB.
const PATIENCE_FOR_A_MAIL: Duration = Duration::from_secs(300);

#[cfg(test)]
mod tests;
