//! Passkeys for whoever has an account here, people and officers alike: what a site asks and a device answers.
//!
//! Table owned: `passkey_ceremonies`. Invariants: what is begun is ended once, by the browser that began it, within
//! five minutes. The device itself says whose passkey it is, so nobody types an address and nobody learns which
//! addresses are known. Everything here needs a script and a site with a name.
//! Deliberately absent: whose passkeys are kept where, which is for `people` and `officers`; attestation, which
//! would say what make a device is.

pub mod adding;
pub mod ceremonies;
pub mod relying;
pub mod slice;

use serde::Deserialize;
use webauthn_rs::prelude::{PublicKeyCredential, RegisterPublicKeyCredential};

use crate::refusal::Refusal;

pub use adding::Added;
pub use relying::are_on;
pub use slice::SLICE;

/// Nothing but the token is needed to begin.
#[derive(Deserialize)]
pub struct Begin {}

/// What a device made.
#[derive(Deserialize)]
pub struct NewCredential {
    pub name: String,
    pub credential: RegisterPublicKeyCredential,
}

/// What a device signed.
#[derive(Deserialize)]
pub struct Signed {
    pub credential: PublicKeyCredential,
    /// Where to go afterwards.
    #[serde(default)]
    pub then: String,
}

/// The words are the same for every reason, so that nobody learns more than that it did not work.
pub fn unfit() -> Refusal {
    Refusal::unprocessable("passkey-unfit")
}
