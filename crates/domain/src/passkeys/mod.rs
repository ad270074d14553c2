//! Passkeys of people and officers alike: the `WebAuthn` ceremonies.
//!
//! Table owned: `passkey_ceremonies`. Invariants: a ceremony is completed once, by the browser that started it, within
//! five minutes. The device itself says whose passkey it is, so nobody types an address and nobody learns which
//! addresses are known. Everything here needs a script and a site with a host name. Deliberately absent: where passkeys
//! are stored, which is in `people` and `officers`; attestation, which would reveal the make of a device.

pub mod adding;
pub mod ceremonies;
pub mod relying_party;
pub mod slice;

use serde::Deserialize;
use webauthn_rs::prelude::{PublicKeyCredential, RegisterPublicKeyCredential};

use crate::refusal::Refusal;

pub use adding::Added;
pub use relying_party::are_on;
pub use slice::SLICE;

/// Starting needs nothing but the token.
#[derive(Deserialize)]
pub struct Begin {}

/// The response of a device that made a passkey.
#[derive(Deserialize)]
pub struct NewCredential {
    pub name: String,
    pub credential: RegisterPublicKeyCredential,
}

/// The response of a device that signed.
#[derive(Deserialize)]
pub struct Signed {
    pub credential: PublicKeyCredential,
    /// Where to go afterwards.
    #[serde(default)]
    pub then: String,
}

/// The same text for every reason, so that it discloses nothing but the failure.
pub fn unfit() -> Refusal {
    Refusal::unprocessable("passkey-unfit")
}
