//! Adding a passkey: the device makes a key and keeps it with whose it is.

use serde_json::Value;

/// A passkey that was made.
pub struct Added {
    /// As its owner calls it.
    pub name: String,
    /// The key of the credential, in hexadecimal.
    pub credential: String,
    /// As it is kept.
    pub passkey: Value,
}
