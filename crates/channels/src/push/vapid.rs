//! Who sends: a token signed with our key (RFC 8292), so that a push service takes messages for a subscription from us
//! alone.

use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use p256::ecdsa::signature::Signer as _;
use p256::ecdsa::{Signature, SigningKey};
use p256::elliptic_curve::sec1::ToSec1Point as _;
use p256::{PublicKey, SecretKey};
use serde_json::json;

use super::encrypt::secret_key;
use crate::Error;

/// How long a token is valid; at most a day is allowed.
const LASTS: i64 = 12 * 60 * 60;

/// Our key. Every server and worker of an installation has the same one.
#[derive(Clone)]
pub struct VapidKey(SecretKey);

impl VapidKey {
    /// A fresh key.
    ///
    /// # Errors
    /// If chance gives none, which does not happen.
    pub fn made(chance: &(dyn Fn() -> u128 + Send + Sync)) -> Result<VapidKey, Error> {
        Ok(VapidKey(secret_key(chance)?))
    }

    /// A key as [`written`](VapidKey::written).
    ///
    /// # Errors
    /// If it is no key.
    pub fn read(text: &str) -> Result<VapidKey, Error> {
        let bytes = BASE64_URL_SAFE_NO_PAD.decode(text.trim()).unwrap_or_default();
        let key = SecretKey::from_slice(&bytes);
        key.map(VapidKey).map_err(|_| Error::Settings("no key of P-256 in base64url".to_owned()))
    }

    /// The key as a file keeps it: the private key of P-256 in base64url, as other programs for Web Push write it.
    pub fn written(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(self.0.to_bytes())
    }

    /// What browsers need to subscribe.
    pub fn public(&self) -> String {
        BASE64_URL_SAFE_NO_PAD.encode(point(&self.0.public_key()))
    }

    /// The header that signs a message to a push service.
    pub(super) fn authorization(&self, origin: &str, contact: &str, now: i64) -> Result<String, Error> {
        let part = |value: serde_json::Value| BASE64_URL_SAFE_NO_PAD.encode(value.to_string());
        let head = part(json!({"typ": "JWT", "alg": "ES256"}));
        let claims = part(json!({"aud": origin, "exp": now + LASTS, "sub": contact}));
        let signed = format!("{head}.{claims}");
        let signature: Signature = SigningKey::from(&self.0)
            .try_sign(signed.as_bytes())
            .map_err(|_| Error::Settings("the key does not sign".to_owned()))?;
        let signature = BASE64_URL_SAFE_NO_PAD.encode(signature.to_bytes());
        Ok(format!("vapid t={signed}.{signature}, k={}", self.public()))
    }
}

fn point(key: &PublicKey) -> Vec<u8> {
    key.to_sec1_point(false).as_bytes().to_vec()
}
