//! Adding a passkey: the device generates a key pair and stores it for its owner.

use serde_json::Value;

/// A new passkey.
pub struct Added {
    /// The name its owner gave it.
    pub name: String,
    /// The credential id, in hexadecimal.
    pub credential: String,
    /// As stored.
    pub passkey: Value,
}
