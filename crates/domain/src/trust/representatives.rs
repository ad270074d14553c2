//! Representatives: appointed by the person, for some or all services, until a given day.

use db::{Tx, args};
use jiff::civil::Date;

use super::{Action, Grant, Resource};
use crate::app::App;

/// What a representative may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    See,
    /// See, fill in and send.
    Act,
}

impl Scope {
    pub fn name(self) -> &'static str {
        match self {
            Scope::See => "see",
            Scope::Act => "act",
        }
    }

    pub fn of(name: &str) -> Option<Scope> {
        [Scope::See, Scope::Act].into_iter().find(|scope| scope.name() == name)
    }

    /// Covers only applications, cases and what ends and is renewed, and the name of the represented person: an
    /// appointment never gives away the account itself.
    pub fn covers(self, resource: &Resource, action: Action) -> bool {
        if resource.kind == "name" {
            return action == Action::See;
        }
        if matches!(action, Action::Advise | Action::Act(_)) {
            return false;
        }
        let is_business = matches!(resource.kind, "application" | "case" | "letter" | "holding" | "holdings");
        is_business && (action == Action::See || (self == Scope::Act && action != Action::Delete))
    }
}

/// An appointment to create.
#[derive(Clone, Debug)]
pub struct NewRepresentative {
    /// The verified email address with which the representative will sign in.
    pub email: String,
    pub name: String,
    pub scope: Scope,
    /// The last day, inclusive.
    pub until: Date,
}

#[derive(Clone, Debug)]
pub struct Representative {
    pub id: String,
    pub person_id: String,
    /// Set once the representative has signed in.
    pub representative_id: Option<String>,
    pub email: String,
    pub name: String,
    pub scope: String,
    pub until: String,
    pub created_at: i64,
}

db::from_row!(Representative { id, person_id, representative_id, email, name, scope, until, created_at });

const COLUMNS: &str =
    "SELECT id, person_id, representative_id, email, name, scope, until, created_at FROM representatives";

/// Creates an appointment.
pub async fn appoint(tx: &mut Tx, app: &App, grant: &Grant, new: &NewRepresentative) -> db::Result<String> {
    let id = app.world.new_id();
    let sql = "INSERT INTO representatives (id, person_id, email, name, scope, until, created_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)";
    let until = new.until.to_string();
    let values = args![id, grant.person(), new.email, new.name, new.scope.name(), until, app.world.now()];
    tx.execute(sql, values).await?;
    Ok(id)
}

/// Ends an appointment immediately.
pub async fn revoke(tx: &mut Tx, grant: &Grant, id: &str) -> db::Result<bool> {
    let sql = "DELETE FROM representatives WHERE id = $1 AND person_id = $2";
    Ok(tx.execute(sql, args![id, grant.person()]).await? > 0)
}

/// The appointments a person has made.
pub async fn appointed_by(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Representative>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE person_id = $1 ORDER BY id");
    tx.fetch_all(sql, args![grant.person()]).await
}

/// The appointments by which somebody represents other people today.
pub async fn appointing(tx: &mut Tx, grant: &Grant, today: Date) -> db::Result<Vec<Representative>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE representative_id = $1 AND until >= $2 ORDER BY id");
    tx.fetch_all(sql, args![grant.person(), today.to_string()]).await
}

/// Accepts the appointments made for an email address, once somebody has verified it.
pub async fn accept_all(tx: &mut Tx, person: &str, email: &str) -> db::Result<u64> {
    let sql = "UPDATE representatives SET representative_id = $1 WHERE email = $2 AND person_id <> $1";
    tx.execute(sql, args![person, email]).await
}

/// What somebody may do for a person today.
pub(super) async fn scope(tx: &mut Tx, who: &str, person: &str, today: Date) -> db::Result<Option<Scope>> {
    let sql = "SELECT scope FROM representatives
        WHERE representative_id = $1 AND person_id = $2 AND until >= $3 ORDER BY scope LIMIT 1";
    let scope: Option<String> = tx.fetch_optional(sql, args![who, person, today.to_string()]).await?;
    Ok(scope.and_then(|name| Scope::of(&name)))
}
