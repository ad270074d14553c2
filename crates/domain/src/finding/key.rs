//! The key of the index: it stands outside the database, so that a stolen database tells nothing of what was indexed.

use aes_gcm::aead::Aead;
use aes_gcm::{Aes256Gcm, KeyInit as _};
use hmac::{Hmac, Mac};
use sha2::Sha256;

use crate::secret::hex;

/// Bytes of a nonce of AES-GCM.
const NONCE: usize = 12;

/// 32 secret bytes.
#[derive(Clone)]
pub struct FindKey([u8; 32]);

impl std::fmt::Debug for FindKey {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("FindKey")
    }
}

impl FindKey {
    pub fn new(bytes: [u8; 32]) -> FindKey {
        FindKey(bytes)
    }

    /// A key as it is written in its file: 64 hexadecimal digits.
    pub fn read(text: &str) -> Option<FindKey> {
        let text = text.trim();
        let mut bytes = [0; 32];
        if text.len() != 2 * bytes.len() || !text.is_ascii() {
            return None;
        }
        for (place, byte) in bytes.iter_mut().enumerate() {
            *byte = u8::from_str_radix(text.get(2 * place..2 * place + 2)?, 16).ok()?;
        }
        Some(FindKey(bytes))
    }

    /// As it is written in its file.
    pub fn written(&self) -> String {
        hex(&self.0)
    }

    fn mac(&self, parts: &[&str]) -> [u8; 32] {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else { return [0; 32] };
        for part in parts {
            mac.update(part.as_bytes());
            mac.update(&[0]);
        }
        mac.finalize().into_bytes().into()
    }

    /// The token of a word in its one form: the first eight bytes of HMAC-SHA-256. Two words share one by chance only,
    /// and what is found is compared with the words themselves.
    pub fn token(&self, word: &str) -> i64 {
        let [a, b, c, d, e, f, g, h, ..] = self.mac(&["token", word]);
        i64::from_be_bytes([a, b, c, d, e, f, g, h])
    }

    /// By what it is recognised without being told.
    pub fn fingerprint(&self) -> String {
        hex(&self.mac(&["fingerprint"])[..8])
    }

    fn cipher(&self) -> Option<Aes256Gcm> {
        Aes256Gcm::new_from_slice(&self.mac(&["seal"])).ok()
    }

    fn nonce(&self, row: &str) -> [u8; NONCE] {
        let mut nonce = [0; NONCE];
        nonce.copy_from_slice(&self.mac(&["nonce", row])[..NONCE]);
        nonce
    }

    /// A text that only the holder of the key can read again, for one row.
    pub fn seal(&self, row: &str, text: &str) -> Vec<u8> {
        let sealed = self.cipher().and_then(|cipher| cipher.encrypt(&self.nonce(row).into(), text.as_bytes()).ok());
        sealed.unwrap_or_default()
    }

    /// The text again; none if it was sealed with another key or for another row.
    pub fn open(&self, row: &str, sealed: &[u8]) -> Option<String> {
        String::from_utf8(self.cipher()?.decrypt(&self.nonce(row).into(), sealed).ok()?).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_read_as_it_was_written_and_nothing_else_is_one() {
        let key = FindKey::new([7; 32]);
        let again = FindKey::read(&format!("{}\n", key.written())).unwrap();
        assert_eq!(again.token("nguyen"), key.token("nguyen"));
        for odd in ["", "07", &"g".repeat(64), &"é".repeat(32), &"0".repeat(65)] {
            assert!(FindKey::read(odd).is_none(), "{odd}");
        }
    }

    #[test]
    fn tokens_and_seals_are_of_one_key() {
        let (one, other) = (FindKey::new([1; 32]), FindKey::new([2; 32]));
        assert_ne!(one.token("nguyen"), other.token("nguyen"));
        assert_ne!(one.token("nguyen"), one.token("tran"));
        let sealed = one.seal("row", "heritage porch");
        assert_eq!(one.open("row", &sealed).as_deref(), Some("heritage porch"));
        assert_eq!((one.open("other", &sealed), other.open("row", &sealed)), (None, None));
        assert!(!sealed.windows(5).any(|part| part == b"porch"));
    }
}
