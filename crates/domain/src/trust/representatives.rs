//! Representatives: who acts for whom, how far, and until when. A person appoints people, and organisations whose people
//! act for them; an organisation, which nobody signs in as, acts through those whom it appoints and its owners.

use db::{Tx, args};
use jiff::civil::Date;

use super::{Action, Grant, Resource};
use crate::app::App;

/// What a representative may do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Scope {
    See,
    /// See, fill in and send.
    Act,
    /// Whatever the organisation may do, which has nobody else to do it: also name and end others.
    Own,
}

impl Scope {
    pub fn name(self) -> &'static str {
        match self {
            Scope::See => "see",
            Scope::Act => "act",
            Scope::Own => "own",
        }
    }

    pub fn of(name: &str) -> Option<Scope> {
        [Scope::See, Scope::Act, Scope::Own].into_iter().find(|scope| scope.name() == name)
    }

    /// Covers only applications, cases and what ends and is renewed, and the name of the represented person: an
    /// appointment never gives away the account itself, except to the owner of an organisation.
    pub fn covers(self, resource: &Resource, action: Action) -> bool {
        if matches!(action, Action::Advise | Action::Act(_)) {
            return false;
        }
        if self == Scope::Own {
            return true;
        }
        if resource.kind == "name" {
            return action == Action::See;
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

/// The last day of an owner, whose appointment has no end of its own.
pub const NO_END: Date = Date::constant(9999, 12, 31);

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

/// The names of those who act for the people of the grants, each with the id of the person.
pub async fn named_for(tx: &mut Tx, grants: &[&Grant]) -> db::Result<Vec<(String, String)>> {
    if grants.is_empty() {
        return Ok(Vec::new());
    }
    let people: Vec<&str> = grants.iter().map(|grant| grant.person()).collect();
    let sql = db::Sql::from("SELECT person_id, name FROM representatives WHERE person_id").and(tx.dialect().is_in(1));
    tx.fetch_all(sql, args![serde_json::json!(people)]).await
}

/// By what somebody represents another today.
#[derive(Clone, Debug)]
pub struct Appointment {
    pub person_id: String,
    pub scope: Scope,
    pub until: String,
    /// Under which names they do it: their own as the person wrote it, or their own and that of the organisation whose
    /// member they are.
    pub under: String,
    /// Whether they do it as a member of an organisation that was appointed.
    pub is_through: bool,
}

/// The appointments by which somebody represents others today, themselves or through an organisation.
pub async fn appointing(tx: &mut Tx, grant: &Grant, today: Date) -> db::Result<Vec<Appointment>> {
    appointments(tx, grant.person(), ANYBODY, today).await
}

/// Stands for every represented person.
const ANYBODY: &str = "";

async fn appointments(tx: &mut Tx, who: &str, person: &str, today: Date) -> db::Result<Vec<Appointment>> {
    let today = today.to_string();
    let sql = "SELECT person_id, scope, until, name FROM representatives
        WHERE representative_id = $1 AND until >= $2 AND ($3 = '' OR person_id = $3) ORDER BY id";
    let own: Vec<(String, String, String, String)> = tx.fetch_all(sql, args![who, today, person]).await?;
    let own = own.into_iter().filter_map(|(person_id, scope, until, under)| {
        Some(Appointment { person_id, scope: Scope::of(&scope)?, until, under, is_through: false })
    });
    let mut all: Vec<Appointment> = own.collect();
    let sql = "SELECT given.person_id, given.scope AS given_scope, given.until AS given_until,
            given.name AS organisation, member.scope, member.until, member.name
        FROM representatives AS member
        JOIN representatives AS given ON given.representative_id = member.person_id
        WHERE member.representative_id = $1 AND member.until >= $2 AND given.until >= $2
            AND given.person_id <> $1 AND ($3 = '' OR given.person_id = $3) ORDER BY given.id, member.id";
    let through: Vec<Through> = tx.fetch_all(sql, args![who, today, person]).await?;
    all.extend(through.into_iter().filter_map(Through::appointment));
    Ok(all)
}

/// A member of an organisation, and what it was appointed for.
struct Through {
    person_id: String,
    given_scope: String,
    given_until: String,
    organisation: String,
    scope: String,
    until: String,
    name: String,
}

db::from_row!(Through { person_id, given_scope, given_until, organisation, scope, until, name });

impl Through {
    /// A member may do what the organisation may, and never more than act.
    fn appointment(self) -> Option<Appointment> {
        let scope = Scope::of(&self.given_scope)?.min(Scope::of(&self.scope)?).min(Scope::Act);
        let until = self.given_until.min(self.until);
        let under = format!("{}, {}", self.name, self.organisation);
        Some(Appointment { person_id: self.person_id, scope, until, under, is_through: true })
    }
}

/// Accepts the appointments made for an email address that nobody else accepted.
pub async fn accept_open(tx: &mut Tx, person: &str, email: &str) -> db::Result<u64> {
    let sql = "UPDATE representatives SET representative_id = $1
        WHERE email = $2 AND person_id <> $1 AND representative_id IS NULL";
    tx.execute(sql, args![person, email]).await
}

/// Accepts the appointments made for an email address, once somebody has verified it.
pub async fn accept_all(tx: &mut Tx, person: &str, email: &str) -> db::Result<u64> {
    let sql = "UPDATE representatives SET representative_id = $1 WHERE email = $2 AND person_id <> $1";
    tx.execute(sql, args![person, email]).await
}

/// By what somebody represents a person today: the appointment that lets them do the most.
pub(super) async fn appointment(tx: &mut Tx, who: &str, person: &str, today: Date) -> db::Result<Option<Appointment>> {
    let all = appointments(tx, who, person, today).await?;
    Ok(all.into_iter().rev().max_by_key(|one| (one.scope, !one.is_through)))
}

/// Under which names somebody acts for a person today as a member of an organisation; `None` for one who was appointed
/// themself.
pub async fn through(tx: &mut Tx, app: &App, who: &str, grant: &Grant) -> db::Result<Option<String>> {
    let appointment = appointment(tx, who, grant.person(), app.today()).await?;
    Ok(appointment.filter(|one| one.is_through).map(|one| one.under))
}

/// The owners of an organisation who have signed in, the first one first. Only their ids, which are needed to ask for a
/// grant.
pub async fn owners(tx: &mut Tx, organisation: &str) -> db::Result<Vec<String>> {
    let sql = "SELECT representative_id FROM representatives
        WHERE person_id = $1 AND scope = 'own' AND representative_id IS NOT NULL ORDER BY created_at, id";
    let all: Vec<(String,)> = tx.fetch_all(sql, args![organisation]).await?;
    Ok(all.into_iter().map(|(owner,)| owner).collect())
}

/// Ends one's own appointments for somebody.
pub async fn leave(tx: &mut Tx, grant: &Grant, person: &str) -> db::Result<bool> {
    let sql = "DELETE FROM representatives WHERE representative_id = $1 AND person_id = $2";
    Ok(tx.execute(sql, args![grant.person(), person]).await? > 0)
}
