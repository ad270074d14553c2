//! All SQL of organisations.

use db::{Tx, args};

use crate::app::App;
use crate::trust::Grant;

#[derive(Clone, Debug)]
pub struct Organisation {
    pub name: String,
    /// Where news for it goes, once somebody proved that they read it.
    pub email: Option<String>,
    pub email_proven_at: Option<i64>,
}

db::from_row!(Organisation { name, email, email_proven_at });

impl Organisation {
    /// The address of its own, if one is proven.
    pub fn proven_email(&self) -> Option<&str> {
        self.email.as_deref().filter(|_| self.email_proven_at.is_some())
    }
}

pub(super) async fn insert(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<()> {
    let sql = "INSERT INTO organisations (person_id, created_at) VALUES ($1, $2)";
    tx.execute(sql, args![grant.person(), app.world.now()]).await?;
    Ok(())
}

/// Whether a party is an organisation. Reads nothing else.
pub async fn is_one(tx: &mut Tx, party: &str) -> db::Result<bool> {
    tx.fetch_one("SELECT EXISTS (SELECT 1 FROM organisations WHERE person_id = $1)", args![party]).await
}

/// The organisation of the grant; `None` for a person.
pub async fn one(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Organisation>> {
    let sql = "SELECT people.name, organisations.email, organisations.email_proven_at FROM organisations
        JOIN people ON people.id = organisations.person_id WHERE organisations.person_id = $1";
    tx.fetch_optional(sql, args![grant.person()]).await
}

/// The organisation that reads this address, if it is one alone. Only its id, which is needed to ask for a grant.
pub(crate) async fn of_email(tx: &mut Tx, email: &str) -> db::Result<Option<String>> {
    let sql = "SELECT person_id FROM organisations WHERE email = $1 AND email_proven_at IS NOT NULL";
    let all: Vec<(String,)> = tx.fetch_all(sql, args![email]).await?;
    Ok(match all.as_slice() {
        [(one,)] => Some(one.clone()),
        _ => None,
    })
}

/// Keeps an address that has to be proven before anything goes there.
pub async fn set_email(tx: &mut Tx, grant: &Grant, email: &str) -> db::Result<()> {
    let sql = "UPDATE organisations SET email = $2, email_proven_at = NULL
        WHERE person_id = $1 AND (email IS NULL OR email <> $2)";
    tx.execute(sql, args![grant.person(), email]).await?;
    Ok(())
}

/// Somebody who acts for the organisation read what was sent to its address.
pub async fn prove_email(tx: &mut Tx, app: &App, grant: &Grant, email: &str) -> db::Result<()> {
    let sql = "UPDATE organisations SET email_proven_at = $3 WHERE person_id = $1 AND email = $2";
    tx.execute(sql, args![grant.person(), email, app.world.now()]).await?;
    Ok(())
}
