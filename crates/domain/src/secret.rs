//! The secret from which tokens are derived: one for all nodes, stored in the database.

use db::jobs::World;
use db::{Db, args};
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest, Sha256};

use crate::codes;

#[derive(Clone)]
pub struct Secret([u8; 32]);

impl Secret {
    /// The secret of this database; created on first use.
    ///
    /// # Errors
    /// If the database is unavailable.
    pub async fn of(db: &Db, world: &World) -> db::Result<Secret> {
        let fresh = hex(&[world.chance().to_be_bytes(), world.chance().to_be_bytes()].concat());
        let kept = kept(db, "tokens", &fresh).await?;
        Ok(Secret(Sha256::digest(kept.as_bytes()).into()))
    }

    /// A value that only this installation can compute, for one purpose.
    pub fn seal(&self, purpose: &str, text: &str) -> [u8; 32] {
        let Ok(mut mac) = Hmac::<Sha256>::new_from_slice(&self.0) else { return [0; 32] };
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(text.as_bytes());
        mac.finalize().into_bytes().into()
    }

    /// Six digits derived from an id, to be typed.
    pub fn digits(&self, purpose: &str, key: &str) -> String {
        let number =
            self.seal(purpose, key).iter().fold(0_u64, |number, byte| (number * 256 + u64::from(*byte)) % 1_000_000);
        format!("{number:06}")
    }

    /// A code of `length` symbols derived from an id, to be read out; the last one is the check symbol.
    pub fn code(&self, purpose: &str, key: &str, length: usize) -> String {
        let seal = self.seal(purpose, key);
        let chance = seal.iter().take(16).fold(0_u128, |sum, byte| sum << 8 | u128::from(*byte));
        codes::checked(chance, length)
    }

    /// The secret part of a link, derived from an id.
    pub fn link(&self, purpose: &str, key: &str) -> String {
        hex(&self.seal(purpose, key))
    }
}

/// The path of the page of a place in a hall's queue, by its visit: short enough for a picture that a telephone reads.
pub fn place_path(secret: &Secret, visit: &str) -> String {
    let link: String = secret.link("place", visit).chars().take(32).collect();
    format!("/places/{link}")
}

/// A secret of this database, the same for all nodes; `fresh` becomes it on first use.
///
/// # Errors
/// If the database is unavailable.
pub async fn kept(db: &Db, name: &str, fresh: &str) -> db::Result<String> {
    let mut tx = db.begin().await?;
    let sql = "INSERT INTO secrets (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING";
    tx.execute(sql, args![name, fresh]).await?;
    let kept = tx.fetch_one("SELECT value FROM secrets WHERE name = $1", args![name]).await?;
    tx.commit().await?;
    Ok(kept)
}

/// The hash under which a secret is stored and looked up.
pub fn fingerprint(text: &str) -> String {
    hex(&Sha256::digest(text.as_bytes()))
}

pub fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
