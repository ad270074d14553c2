//! All SQL of contact points.

use db::{Tx, args};

use crate::app::App;
use crate::people::address;
use crate::trust::Grant;

#[derive(Clone, Debug)]
pub struct ContactPoint {
    pub id: String,
    /// `email` or `phone`.
    pub kind: String,
    pub address: String,
    pub verified_at: Option<i64>,
    pub created_at: i64,
}

db::from_row!(ContactPoint { id, kind, address, verified_at, created_at });

/// The owner of a verified email address. Returns only the id, which is needed to request a grant.
pub async fn owner(tx: &mut Tx, email: &str) -> db::Result<Option<String>> {
    let sql = "SELECT person_id FROM contact_points
        WHERE kind = 'email' AND address = $1 AND verified_at IS NOT NULL";
    tx.fetch_optional(sql, args![email]).await
}

/// The owner of an address as dictated, if it is one person's alone; a telephone number needs no verification, since
/// callers check the identity. Returns only the id, which is needed to request a grant.
pub async fn whose(tx: &mut Tx, app: &App, typed: &str) -> db::Result<Option<String>> {
    let about = &app.catalogue.about;
    let Some(address) = address::email(typed).or_else(|| about.phone_number(typed)) else { return Ok(None) };
    // Numbers that were stored before the catalogue had a code of the country.
    let before = about.dialled_here(&address);
    let sql = "SELECT DISTINCT person_id FROM contact_points
        WHERE (address = $1 OR address = $2) AND (kind = 'phone' OR verified_at IS NOT NULL)";
    let all: Vec<(String,)> = tx.fetch_all(sql, args![address, before]).await?;
    let mut all = all.into_iter();
    let first = all.next();
    Ok(first.filter(|_| all.next().is_none()).map(|(person,)| person))
}

/// The contact points of a person, verified ones first.
pub async fn contact_points(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<ContactPoint>> {
    let sql = "SELECT id, kind, address, verified_at, created_at FROM contact_points WHERE person_id = $1
        ORDER BY CASE WHEN verified_at IS NULL THEN 1 ELSE 0 END, kind, id";
    tx.fetch_all(sql, args![grant.person()]).await
}

/// Adds an unverified address. Idempotent.
pub async fn add(tx: &mut Tx, app: &App, grant: &Grant, kind: &str, address: &str) -> db::Result<()> {
    let sql = "INSERT INTO contact_points (id, person_id, kind, address, created_at) VALUES ($1, $2, $3, $4, $5)
        ON CONFLICT (person_id, kind, address) DO NOTHING";
    tx.execute(sql, args![app.world.new_id(), grant.person(), kind, address, app.world.now()]).await?;
    Ok(())
}

/// Marks an email address as verified; `false` if it belongs to somebody else.
pub async fn verify(tx: &mut Tx, app: &App, grant: &Grant, email: &str) -> db::Result<bool> {
    // First come, first served: verifies this row, or a new one, but never adds a second owner.
    add(tx, app, grant, "email", email).await?;
    if let Some(owner) = owner(tx, email).await? {
        return Ok(owner == grant.person());
    }
    let sql = "UPDATE contact_points SET verified_at = $3 WHERE person_id = $1 AND kind = 'email' AND address = $2";
    Ok(tx.execute(sql, args![grant.person(), email, app.world.now()]).await? > 0)
}

/// Marks a phone number as verified. Several people may have one, such as a family, so it signs nobody in.
///
/// # Errors
/// If the database is unavailable.
pub async fn verify_number(tx: &mut Tx, app: &App, grant: &Grant, number: &str) -> db::Result<()> {
    add(tx, app, grant, "phone", number).await?;
    let sql = "UPDATE contact_points SET verified_at = $3 WHERE person_id = $1 AND kind = 'phone' AND address = $2";
    tx.execute(sql, args![grant.person(), number, app.world.now()]).await?;
    Ok(())
}

pub async fn remove(tx: &mut Tx, grant: &Grant, id: &str) -> db::Result<bool> {
    let sql = "DELETE FROM contact_points WHERE id = $1 AND person_id = $2";
    Ok(tx.execute(sql, args![id, grant.person()]).await? > 0)
}
