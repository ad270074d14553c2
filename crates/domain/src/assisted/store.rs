//! All SQL of sittings. The rows contain none of the person's answers.

use catalogue::Channel;
use db::{Tx, args};

use super::model::{Checked, Sitting, channel_of};
use crate::trust::Grant;

struct Row {
    id: String,
    officer_id: String,
    officer_name: String,
    agency: String,
    person_id: String,
    channel: String,
    checked: String,
    language: String,
    only_application: Option<String>,
    come_from: Option<String>,
    began_at: i64,
    ended_at: Option<i64>,
}

db::from_row!(Row {
    id,
    officer_id,
    officer_name,
    agency,
    person_id,
    channel,
    checked,
    language,
    only_application,
    come_from,
    began_at,
    ended_at
});

impl From<Row> for Sitting {
    fn from(row: Row) -> Self {
        Sitting {
            id: row.id,
            officer_id: row.officer_id,
            officer_name: row.officer_name,
            agency: row.agency,
            person_id: row.person_id,
            channel: channel_of(&row.channel).unwrap_or(Channel::Counter),
            checked: Checked::of(&row.checked).unwrap_or(Checked::Nobody),
            language: row.language,
            only_application: row.only_application,
            come_from: row.come_from,
            began_at: row.began_at,
            ended_at: row.ended_at,
        }
    }
}

const COLUMNS: &str = "SELECT id, officer_id, officer_name, agency, person_id, channel, checked, language,
    only_application, come_from, began_at, ended_at FROM assisted_sittings WHERE ";

pub async fn insert(tx: &mut Tx, sitting: &Sitting) -> db::Result<()> {
    let sql = "INSERT INTO assisted_sittings (id, officer_id, officer_name, agency, person_id, channel, checked,
        language, only_application, come_from, began_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    let values = args![
        sitting.id,
        sitting.officer_id,
        sitting.officer_name,
        sitting.agency,
        sitting.person_id,
        sitting.channel.name(),
        sitting.checked.name(),
        sitting.language,
        sitting.only_application,
        sitting.come_from,
        sitting.began_at
    ];
    tx.execute(sql, values).await?;
    Ok(())
}

/// A sitting of this officer.
pub async fn sitting(tx: &mut Tx, id: &str, officer: &str) -> db::Result<Option<Sitting>> {
    let sql = db::Sql::from(COLUMNS).and("id = $1 AND officer_id = $2");
    let row: Option<Row> = tx.fetch_optional(sql, args![id, officer]).await?;
    Ok(row.map(Sitting::from))
}

/// All sittings with a person.
pub(super) async fn all_of(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<Sitting>> {
    let sql = db::Sql::from(COLUMNS).and("person_id = $1 ORDER BY began_at, id");
    let rows: Vec<Row> = tx.fetch_all(sql, args![grant.person()]).await?;
    Ok(rows.into_iter().map(Sitting::from).collect())
}

/// The sittings of an agency's officers with the person of the grant, the newest first.
pub async fn with_agency(tx: &mut Tx, grant: &Grant, agency: &str) -> db::Result<Vec<Sitting>> {
    let sql = db::Sql::from(COLUMNS).and("person_id = $1 AND agency = $2 ORDER BY began_at DESC, id DESC LIMIT 20");
    let rows: Vec<Row> = tx.fetch_all(sql, args![grant.person(), agency]).await?;
    Ok(rows.into_iter().map(Sitting::from).collect())
}

/// Whether an officer sits with a person right now whom they recognised.
pub async fn sits_with(tx: &mut Tx, officer: &str, person: &str, now: i64) -> db::Result<bool> {
    let sql = db::Sql::from(COLUMNS).and("officer_id = $1 AND person_id = $2 AND ended_at IS NULL");
    let rows: Vec<Row> = tx.fetch_all(sql, args![officer, person]).await?;
    let is_there = |sitting: Sitting| !sitting.is_over(now) && sitting.checked.is_known();
    Ok(rows.into_iter().map(Sitting::from).any(is_there))
}

pub async fn end(tx: &mut Tx, id: &str, now: i64) -> db::Result<()> {
    tx.execute("UPDATE assisted_sittings SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL", args![id, now]).await?;
    Ok(())
}

/// Adds an application or a plan to a sitting; true if it was not part of it before.
pub async fn add(tx: &mut Tx, sitting: &str, (kind, id): (&str, &str), now: i64) -> db::Result<bool> {
    let sql = "INSERT INTO assisted_things (sitting_id, kind, thing_id, added_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT DO NOTHING";
    Ok(tx.execute(sql, args![sitting, kind, id, now]).await? > 0)
}

pub async fn has(tx: &mut Tx, sitting: &str, (kind, id): (&str, &str)) -> db::Result<bool> {
    let sql = "SELECT 1 FROM assisted_things WHERE sitting_id = $1 AND kind = $2 AND thing_id = $3";
    Ok(tx.fetch_optional::<i64>(sql, args![sitting, kind, id]).await?.is_some())
}

/// An officer's latest sitting that covers an application.
pub async fn with_application(tx: &mut Tx, officer: &str, application: &str) -> db::Result<Option<String>> {
    let sql = "SELECT s.id FROM assisted_sittings s JOIN assisted_things t ON t.sitting_id = s.id
        WHERE s.officer_id = $1 AND s.ended_at IS NULL AND t.kind = 'application' AND t.thing_id = $2
        ORDER BY s.began_at DESC, s.id DESC LIMIT 1";
    tx.fetch_optional(sql, args![officer, application]).await
}

/// The applications or plans of a sitting, in order.
pub async fn things(tx: &mut Tx, sitting: &str, kind: &str) -> db::Result<Vec<String>> {
    let sql = "SELECT thing_id FROM assisted_things WHERE sitting_id = $1 AND kind = $2 ORDER BY added_at, thing_id";
    let rows: Vec<(String,)> = tx.fetch_all(sql, args![sitting, kind]).await?;
    Ok(rows.into_iter().map(|(id,)| id).collect())
}

/// Stores the words in which the person declared it.
pub async fn keep_words(tx: &mut Tx, (sitting, id): (&str, &str), words: &str, now: i64) -> db::Result<()> {
    let sql = "UPDATE assisted_things SET declared_words = $3, declared_at = $4
        WHERE sitting_id = $1 AND kind = 'application' AND thing_id = $2";
    tx.execute(sql, args![sitting, id, words, now]).await?;
    Ok(())
}

/// Reassigns a guest's sittings to the person the guest signed in as.
pub(super) async fn move_to(tx: &mut Tx, from: &str, to: &str) -> db::Result<()> {
    tx.execute("UPDATE assisted_sittings SET person_id = $2 WHERE person_id = $1", args![from, to]).await?;
    Ok(())
}
