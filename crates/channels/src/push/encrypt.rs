//! Encrypts a message for one browser: RFC 8291 over the one record of RFC 8188 (`aes128gcm`).

use aes_gcm::aead::Aead;
use aes_gcm::{Aes128Gcm, KeyInit as _};
use base64::Engine as _;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use hkdf::Hkdf;
use p256::elliptic_curve::sec1::ToSec1Point as _;
use p256::{PublicKey, SecretKey};
use sha2::Sha256;

use super::Subscription;
use crate::Error;

/// The size of a record, of which there is one.
const RECORD: u32 = 4_096;

/// The keys of a browser.
pub(super) struct Receiver {
    public: PublicKey,
    auth: [u8; 16],
}

impl Receiver {
    /// # Errors
    /// If they are no keys.
    pub(super) fn read(subscription: &Subscription) -> Result<Receiver, Error> {
        let unfit = || Error::Refused("the keys of the subscription are no keys".to_owned());
        let bytes = |text: &str| BASE64_URL_SAFE_NO_PAD.decode(text.trim_end_matches('=')).map_err(|_| unfit());
        let public = bytes(&subscription.p256dh)?;
        // Browsers give the point uncompressed.
        if public.len() != 65 {
            return Err(unfit());
        }
        let public = PublicKey::from_sec1_bytes(&public).map_err(|_| unfit())?;
        let auth = bytes(&subscription.auth)?.try_into().map_err(|_| unfit())?;
        Ok(Receiver { public, auth })
    }
}

/// A message as it goes over the wire, with a key and a salt of its own.
pub(super) fn sealed(
    plain: &[u8],
    receiver: &Receiver,
    chance: &(dyn Fn() -> u128 + Send + Sync),
) -> Result<Vec<u8>, Error> {
    let salt = chance().to_be_bytes();
    let key = secret_key(chance)?;
    encrypt(plain, receiver, &key, salt)
}

/// A fresh secret key. Next to no 32 bytes are none.
pub(super) fn secret_key(chance: &(dyn Fn() -> u128 + Send + Sync)) -> Result<SecretKey, Error> {
    let made = (0..8).find_map(|_| {
        let bytes = [chance().to_be_bytes(), chance().to_be_bytes()].concat();
        SecretKey::from_slice(&bytes).ok()
    });
    made.ok_or_else(|| Error::Passing("no key could be made".to_owned()))
}

pub(super) fn encrypt(plain: &[u8], receiver: &Receiver, sender: &SecretKey, salt: [u8; 16]) -> Result<Vec<u8>, Error> {
    let failed = || Error::Refused("it could not be encrypted".to_owned());
    let theirs = receiver.public.to_sec1_point(false);
    let ours = sender.public_key().to_sec1_point(false);
    let shared = sender.diffie_hellman(&receiver.public);
    let about = [b"WebPush: info\0".as_slice(), theirs.as_bytes(), ours.as_bytes()].concat();
    let mut secret = [0; 32];
    Hkdf::<Sha256>::new(Some(&receiver.auth), shared.raw_secret_bytes().as_slice())
        .expand(&about, &mut secret)
        .map_err(|_| failed())?;
    let derived = Hkdf::<Sha256>::new(Some(&salt), &secret);
    let (mut key, mut nonce) = ([0; 16], [0; 12]);
    derived.expand(b"Content-Encoding: aes128gcm\0", &mut key).map_err(|_| failed())?;
    derived.expand(b"Content-Encoding: nonce\0", &mut nonce).map_err(|_| failed())?;
    let cipher = Aes128Gcm::new_from_slice(&key).map_err(|_| failed())?;
    // The last record ends with a 2.
    let padded = [plain, &[2]].concat();
    let text = cipher.encrypt(&nonce.into(), padded.as_slice()).map_err(|_| failed())?;
    let length = u8::try_from(ours.as_bytes().len()).map_err(|_| failed())?;
    Ok([&salt, RECORD.to_be_bytes().as_slice(), &[length], ours.as_bytes(), &text].concat())
}
