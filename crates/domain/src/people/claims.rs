//! Addresses that own what a guest sent, once somebody proves them.

use db::{Tx, args};

use super::address;
use crate::trust::Grant;

/// Keeps the address that was given with what a guest sent. What is no address owns nothing.
pub async fn claim(tx: &mut Tx, grant: &Grant, email: &str) -> db::Result<()> {
    let Some(address) = address::email(email) else { return Ok(()) };
    let sql = "INSERT INTO address_claims (person_id, address) VALUES ($1, $2)
        ON CONFLICT (person_id, address) DO NOTHING";
    tx.execute(sql, args![grant.person(), address]).await?;
    Ok(())
}

/// The guests who gave this address and no other; each is opened with a grant.
pub async fn claimed_by(tx: &mut Tx, email: &str) -> db::Result<Vec<String>> {
    let sql = "SELECT person_id FROM address_claims AS mine WHERE address = $1 AND NOT EXISTS (
        SELECT 1 FROM address_claims AS other WHERE other.person_id = mine.person_id AND other.address <> $1)
        ORDER BY person_id";
    let all: Vec<(String,)> = tx.fetch_all(sql, args![email]).await?;
    Ok(all.into_iter().map(|(person,)| person).collect())
}

/// Whether a guest gave an address with what they sent.
pub async fn is_claimed(tx: &mut Tx, person: &str) -> db::Result<bool> {
    tx.fetch_one("SELECT EXISTS (SELECT 1 FROM address_claims WHERE person_id = $1)", args![person]).await
}

/// The one address that a guest gave with what they sent; none where there are several.
pub async fn given_address(tx: &mut Tx, grant: &Grant) -> db::Result<Option<String>> {
    let sql = "SELECT address FROM address_claims WHERE person_id = $1";
    let all: Vec<(String,)> = tx.fetch_all(sql, args![grant.person()]).await?;
    Ok(match all.as_slice() {
        [(one,)] => Some(one.clone()),
        _ => None,
    })
}

/// Whether news of their matters reaches a person by mail; an organisation has an owner who signed in. Reads no address.
pub async fn is_mailed(tx: &mut Tx, person: &str) -> db::Result<bool> {
    let sql = "SELECT EXISTS (SELECT 1 FROM contact_points
            WHERE person_id = $1 AND kind = 'email' AND verified_at IS NOT NULL)
        OR (SELECT COUNT(*) FROM address_claims WHERE person_id = $1) = 1
        OR EXISTS (SELECT 1 FROM organisations WHERE person_id = $1)";
    tx.fetch_one(sql, args![person]).await
}
