//! A passkey device as a browser presents it to a page: it makes a key pair, and signs challenges.

use p256::ecdsa::signature::Signer;
use p256::ecdsa::{Signature, SigningKey};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

/// The user was present and verified.
const PRESENT_AND_VERIFIED: u8 = 0x05;
const HAS_CREDENTIAL: u8 = 0x40;
const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

pub(crate) struct Device {
    key: SigningKey,
    credential: Vec<u8>,
    /// The owner of the passkey, as the site said when it was made.
    owner: String,
    count: u32,
    /// The origin of the page that it believes to be on.
    pub(crate) origin: String,
}

impl Device {
    pub(crate) fn new(origin: &str, seed: u8) -> anyhow::Result<Device> {
        let key = SigningKey::from_slice(&[seed; 32])?;
        Ok(Device { key, credential: vec![seed; 16], owner: String::new(), count: 0, origin: origin.to_owned() })
    }

    /// Makes a passkey as the site asks for it.
    pub(crate) fn make(&mut self, asked: &Value) -> Value {
        let asked = &asked["publicKey"];
        self.owner = asked["user"]["id"].as_str().unwrap_or_default().to_owned();
        let client = self.client_data("webauthn.create", asked);
        let mut data = self.data(asked["rp"]["id"].as_str().unwrap_or_default(), HAS_CREDENTIAL);
        data.extend([0; 16]);
        data.extend(u16::try_from(self.credential.len()).unwrap_or_default().to_be_bytes());
        data.extend(&self.credential);
        data.extend(self.public_key());
        // A map of three: the format "none", no statement, the data.
        let mut object = b"\xA3\x63fmt\x64none\x67attStmt\xA0\x68authData\x59".to_vec();
        object.extend(u16::try_from(data.len()).unwrap_or_default().to_be_bytes());
        object.extend(data);
        let response = json!({"attestationObject": text(&object), "clientDataJSON": text(client.as_bytes())});
        self.answer(response)
    }

    /// Signs what the site asks.
    pub(crate) fn sign(&mut self, asked: &Value) -> Value {
        let asked = &asked["publicKey"];
        self.count += 1;
        let client = self.client_data("webauthn.get", asked);
        let data = self.data(asked["rpId"].as_str().unwrap_or_default(), 0);
        let signed: Vec<u8> = data.iter().copied().chain(Sha256::digest(client.as_bytes())).collect();
        let signature: Signature = self.key.sign(&signed);
        self.answer(json!({
            "authenticatorData": text(&data), "clientDataJSON": text(client.as_bytes()),
            "signature": text(signature.to_der().as_bytes()), "userHandle": self.owner,
        }))
    }

    fn answer(&self, response: Value) -> Value {
        let id = text(&self.credential);
        json!({"id": id, "rawId": id, "type": "public-key", "extensions": {}, "response": response})
    }

    fn client_data(&self, kind: &str, asked: &Value) -> String {
        json!({"type": kind, "challenge": asked["challenge"], "origin": self.origin, "crossOrigin": false}).to_string()
    }

    fn data(&self, site: &str, more: u8) -> Vec<u8> {
        let mut data = Sha256::digest(site.as_bytes()).to_vec();
        data.push(PRESENT_AND_VERIFIED | more);
        data.extend(self.count.to_be_bytes());
        data
    }

    /// As COSE writes a key of the curve P-256 for ES256.
    fn public_key(&self) -> Vec<u8> {
        let point = self.key.verifying_key().to_sec1_point(false);
        let (x, y) = point.as_bytes()[1..].split_at(32);
        [b"\xA5\x01\x02\x03\x26\x20\x01\x21\x58\x20".as_slice(), x, b"\x22\x58\x20", y].concat()
    }
}

/// Base64url without padding.
/// Base64 for addresses, without padding (RFC 4648).
pub(crate) fn text(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let number = (0..3).fold(0_u32, |number, at| number << 8 | u32::from(chunk.get(at).copied().unwrap_or(0)));
        let letter = |at: usize| char::from(LETTERS[(number >> (18 - 6 * at)) as usize & 63]);
        text.extend((0..=chunk.len()).map(letter));
    }
    text
}
