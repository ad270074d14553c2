//! All SQL of sign-ins through a provider.

use db::{Tx, args};
use sha2::{Digest, Sha256};

use crate::secret::hex;
use crate::staff::{self, Officer};

/// How long a sign-in at the provider may take, in milliseconds.
const LASTS: i64 = 10 * 60 * 1000;

/// A browser that was redirected to a provider.
pub struct Arrival {
    pub nonce: String,
    pub verifier: String,
    pub next: String,
}

db::from_row!(Arrival { nonce, verifier, next });

/// The id of an arrival; one provider's response is not accepted from another.
fn key(provider: &str, state: &str) -> String {
    hex(&Sha256::digest(format!("{provider} {state}")))
}

pub async fn send(
    tx: &mut Tx,
    (provider, state, browser): (&str, &str, &str),
    arrival: &Arrival,
    now: i64,
) -> db::Result<()> {
    tx.execute("DELETE FROM officer_arrivals WHERE ends_at < $1", args![now]).await?;
    let sql = "INSERT INTO officer_arrivals (id, browser, nonce, verifier, next, ends_at)
        VALUES ($1, $2, $3, $4, $5, $6)";
    let id = key(provider, state);
    tx.execute(sql, args![id, browser, arrival.nonce, arrival.verifier, arrival.next, now + LASTS]).await?;
    Ok(())
}

/// Deletes and returns it, so that it is used once.
pub async fn take(
    tx: &mut Tx,
    (provider, state, browser): (&str, &str, &str),
    now: i64,
) -> db::Result<Option<Arrival>> {
    let sql = "DELETE FROM officer_arrivals WHERE id = $1 AND browser = $2 AND ends_at > $3
        RETURNING nonce, verifier, next";
    tx.fetch_optional(sql, args![key(provider, state), browser, now]).await
}

/// The officer with this subject at the provider.
pub async fn by_subject(tx: &mut Tx, subject: &str) -> db::Result<Option<Officer>> {
    let id: Option<String> = tx.fetch_optional("SELECT id FROM officers WHERE subject = $1", args![subject]).await?;
    match id {
        Some(id) => staff::by_id(tx, &id).await,
        None => Ok(None),
    }
}

/// Links the account, unless the officer has a link already.
pub async fn link(tx: &mut Tx, officer: &str, subject: &str, now: i64) -> db::Result<bool> {
    let sql = "UPDATE officers SET subject = $2, changed_at = $3 WHERE id = $1 AND subject IS NULL";
    Ok(tx.execute(sql, args![officer, subject, now]).await? == 1)
}
