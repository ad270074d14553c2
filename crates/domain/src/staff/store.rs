//! All SQL of officers themselves.

use db::{Tx, args};
use serde_json::{Value, json};

use super::model::{NewOfficer, Officer, list};
use crate::app::App;

pub(crate) struct Row {
    id: String,
    name: String,
    agency: String,
    email: String,
    team: String,
    roles: Value,
    languages: Value,
    skills: Value,
    active: bool,
}

db::from_row!(Row { id, name, agency, email, team, roles, languages, skills, active });

impl From<Row> for Officer {
    fn from(row: Row) -> Self {
        Officer {
            id: row.id,
            name: row.name,
            agency: row.agency,
            email: row.email,
            team: row.team,
            roles: list(&row.roles),
            languages: list(&row.languages),
            skills: list(&row.skills),
            active: row.active,
        }
    }
}

const COLUMNS: &str = "SELECT id, name, agency, email, team, roles, languages, skills, active FROM officers";

/// Whether there is any officer yet.
pub async fn is_anybody(tx: &mut Tx) -> db::Result<bool> {
    tx.fetch_one("SELECT EXISTS (SELECT 1 FROM officers)", args![]).await
}

pub async fn by_id(tx: &mut Tx, id: &str) -> db::Result<Option<Officer>> {
    let row: Option<Row> = tx.fetch_optional(db::Sql::from(COLUMNS).and(" WHERE id = $1"), args![id]).await?;
    Ok(row.map(Officer::from))
}

/// By email address, in lower case.
pub async fn by_email(tx: &mut Tx, email: &str) -> db::Result<Option<Officer>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE email = $1");
    let row: Option<Row> = tx.fetch_optional(sql, args![email.to_lowercase()]).await?;
    Ok(row.map(Officer::from))
}

/// Everyone who ever worked for an agency, by name.
pub async fn of_agency(tx: &mut Tx, agency: &str) -> db::Result<Vec<Officer>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE agency = $1 ORDER BY name, id");
    let rows: Vec<Row> = tx.fetch_all(sql, args![agency]).await?;
    Ok(rows.into_iter().map(Officer::from).collect())
}

/// Everyone who works at a desk now, by name.
pub async fn everybody(tx: &mut Tx) -> db::Result<Vec<Officer>> {
    let sql = db::Sql::from(COLUMNS).and(" WHERE active ORDER BY name, id");
    let rows: Vec<Row> = tx.fetch_all(sql, args![]).await?;
    Ok(rows.into_iter().map(Officer::from).collect())
}

/// Whether an agency has officers at the desk.
pub async fn is_staffed(tx: &mut Tx, agency: &str) -> db::Result<bool> {
    let sql = "SELECT COUNT(*) FROM officers WHERE agency = $1 AND active";
    Ok(tx.fetch_one::<i64>(sql, args![agency]).await? > 0)
}

/// Stores a new officer under this id; false if the id or the email address is taken.
pub async fn add(tx: &mut Tx, app: &App, id: &str, new: &NewOfficer) -> db::Result<bool> {
    let sql = "INSERT INTO officers (id, name, agency, email, team, roles, languages, skills, active, created_at,
        changed_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10) ON CONFLICT DO NOTHING";
    let values = args![
        id,
        new.name,
        new.agency,
        new.email.to_lowercase(),
        new.team,
        json!(new.roles),
        json!(new.languages),
        json!(new.skills),
        true,
        app.world.now()
    ];
    Ok(tx.execute(sql, values).await? > 0)
}
