//! All SQL of people and of the facts stored about them.

use db::{Tx, args};
use rules::Facts;
use serde_json::{Value, json};

use crate::app::App;
use crate::questions::{facts_from_json, facts_to_json};
use crate::trust::Grant;

#[derive(Clone, Debug)]
pub struct Person {
    pub id: String,
    pub is_guest: bool,
    pub name: Option<String>,
    pub language: String,
}

db::from_row!(Person { id, is_guest, name, language });

/// Whether there is any person yet.
pub async fn is_anybody(tx: &mut Tx) -> db::Result<bool> {
    tx.fetch_one("SELECT EXISTS (SELECT 1 FROM people)", args![]).await
}

/// A new row for somebody who has not signed in.
pub async fn new_guest(tx: &mut Tx, app: &App, language: &str) -> db::Result<String> {
    let id = app.world.new_id();
    let sql = "INSERT INTO people (id, is_guest, language, created_at) VALUES ($1, $2, $3, $4)";
    tx.execute(sql, args![id, true, language, app.world.now()]).await?;
    Ok(id)
}

/// Whether nobody signs in as this person. Reads nothing else.
pub async fn is_guest(tx: &mut Tx, person: &str) -> db::Result<bool> {
    let found = tx.fetch_optional("SELECT is_guest FROM people WHERE id = $1", args![person]).await?;
    Ok(found.unwrap_or_default())
}

pub async fn person(tx: &mut Tx, grant: &Grant) -> db::Result<Option<Person>> {
    let sql = "SELECT id, is_guest, name, language FROM people WHERE id = $1";
    tx.fetch_optional(sql, args![grant.person()]).await
}

/// A stored fact.
#[derive(Clone, Debug)]
pub struct HeldFact {
    pub fact: String,
    pub value: Value,
    pub source: String,
    pub told_at: i64,
}

db::from_row!(HeldFact { fact, value, source, told_at });

/// Every stored fact of a person, fresh or not.
pub async fn all_held(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<HeldFact>> {
    let sql = "SELECT fact, value, source, told_at FROM held_facts WHERE person_id = $1 ORDER BY fact";
    tx.fetch_all(sql, args![grant.person()]).await
}

/// A person's stored facts that are still fresh on the day; older ones are asked again.
pub async fn held_facts(tx: &mut Tx, app: &App, grant: &Grant) -> db::Result<Facts> {
    let held = all_held(tx, grant).await?;
    let fresh = held.iter().filter(|held| is_fresh(app, held));
    Ok(facts_from_json(app.catalogue, fresh.map(|held| (held.fact.as_str(), &held.value))))
}

fn is_fresh(app: &App, held: &HeldFact) -> bool {
    let fact = app.catalogue.program.vocabulary.fact(&held.fact);
    let limit = fact.and_then(|fact| app.catalogue.facts.get(fact)?.wording.fresh_for.as_ref());
    let until = limit.and_then(|within| within.plain_shift(app.day_of(held.told_at), false));
    until.is_none_or(|until| app.today() <= until)
}

/// Stores facts for every service, replacing previous values.
pub async fn hold(tx: &mut Tx, app: &App, grant: &Grant, facts: &Facts, source: &str) -> db::Result<()> {
    let now = app.world.now();
    let rows = facts_to_json(app.catalogue, facts).into_iter();
    let mut rows = rows.map(|(fact, value)| args![grant.person(), fact, value, source, now]).peekable();
    if rows.peek().is_none() {
        return Ok(());
    }
    let mut insert = db::Builder::new("INSERT INTO held_facts (person_id, fact, value, source, told_at) VALUES ");
    insert.rows(rows).push(
        " ON CONFLICT (person_id, fact) DO UPDATE
        SET value = excluded.value, source = excluded.source, told_at = excluded.told_at",
    );
    let (sql, args) = insert.finish();
    tx.execute(sql, args).await?;
    Ok(())
}

/// A guest has signed in and becomes a known person.
pub async fn become_known(tx: &mut Tx, grant: &Grant, language: &str) -> db::Result<()> {
    let sql = "UPDATE people SET is_guest = $2, language = $3 WHERE id = $1";
    tx.execute(sql, args![grant.person(), false, language]).await?;
    Ok(())
}

/// Moves a guest's data to the person the guest signed in as. Of two values for one fact, the later one is kept.
pub async fn join(tx: &mut Tx, from: &Grant, to: &Grant) -> db::Result<()> {
    let sql = "DELETE FROM held_facts WHERE person_id = $2 AND EXISTS (
        SELECT 1 FROM held_facts AS told
        WHERE told.person_id = $1 AND told.fact = held_facts.fact AND told.told_at >= held_facts.told_at)";
    tx.execute(sql, args![from.person(), to.person()]).await?;
    let sql = "UPDATE held_facts SET person_id = $2 WHERE person_id = $1 AND NOT EXISTS (
        SELECT 1 FROM held_facts AS held WHERE held.person_id = $2 AND held.fact = held_facts.fact)";
    tx.execute(sql, args![from.person(), to.person()]).await?;
    tx.execute("DELETE FROM held_facts WHERE person_id = $1", args![from.person()]).await?;
    tx.execute("DELETE FROM address_claims WHERE person_id = $1", args![from.person()]).await?;
    tx.execute("UPDATE people SET joined_id = $2 WHERE id = $1", args![from.person(), to.person()]).await?;
    Ok(())
}

/// Stores a person's name and language.
pub async fn describe(tx: &mut Tx, grant: &Grant, name: &str, language: &str) -> db::Result<()> {
    let name = Some(name).filter(|name| !name.is_empty());
    let sql = "UPDATE people SET name = $2, language = $3 WHERE id = $1";
    tx.execute(sql, args![grant.person(), name, language]).await?;
    Ok(())
}

/// Stores the name that a person applies under, where none is known yet.
pub async fn name_once(tx: &mut Tx, grant: &Grant, name: &str) -> db::Result<()> {
    tx.execute("UPDATE people SET name = $2 WHERE id = $1 AND name IS NULL", args![grant.person(), name]).await?;
    Ok(())
}

/// A person's name for display to others, or else the address they sign in with.
pub async fn shown_name(tx: &mut Tx, grant: &Grant) -> db::Result<Option<String>> {
    let sql = "SELECT COALESCE(name, (SELECT min(address) FROM contact_points
            WHERE person_id = people.id AND kind = 'email' AND verified_at IS NOT NULL))
        FROM people WHERE id = $1";
    let name: Option<Option<String>> = tx.fetch_optional(sql, args![grant.person()]).await?;
    Ok(name.flatten())
}

/// Something by which a person is found.
#[derive(Clone, Debug)]
pub struct Findable {
    pub person_id: String,
    /// `name`, `phone` or `email`.
    pub kind: String,
    pub text: String,
}

db::from_row!(Findable { person_id, kind, text });

/// By what the people of the grants are found: what they are called, and how they are reached. Each who is still there
/// has a line with a name, which may be empty.
pub async fn findable(tx: &mut Tx, grants: &[&Grant]) -> db::Result<Vec<Findable>> {
    if grants.is_empty() {
        return Ok(Vec::new());
    }
    let people: Vec<&str> = grants.iter().map(|grant| grant.person()).collect();
    let is_in = tx.dialect().is_in(1);
    let sql = db::Sql::from("SELECT id AS person_id, 'name' AS kind, COALESCE(name, '') AS text FROM people WHERE id")
        .and(is_in.clone())
        .and(" UNION ALL SELECT person_id, kind, address FROM contact_points WHERE person_id")
        .and(is_in.clone())
        .and(" UNION ALL SELECT person_id, 'email', address FROM address_claims WHERE person_id")
        .and(is_in.clone())
        .and(" UNION ALL SELECT person_id, 'email', email FROM organisations WHERE email IS NOT NULL AND person_id")
        .and(is_in);
    tx.fetch_all(sql, args![json!(people)]).await
}

/// The ids of people after a given one, in order: for rebuilding an index from its sources. A guest who turned out to
/// be somebody known is no longer one.
pub async fn keys_after(tx: &mut Tx, after: &str, most: i64) -> db::Result<Vec<String>> {
    let sql = "SELECT id FROM people WHERE id > $1 AND joined_id IS NULL ORDER BY id LIMIT $2";
    tx.fetch_all(sql, args![after, most]).await
}

pub async fn forget_fact(tx: &mut Tx, grant: &Grant, fact: &str) -> db::Result<bool> {
    let sql = "DELETE FROM held_facts WHERE person_id = $1 AND fact = $2";
    Ok(tx.execute(sql, args![grant.person(), fact]).await? > 0)
}

/// A person's language, or that of the catalogue. Needs no grant: work is distributed by it, and nothing else is read.
pub async fn language(tx: &mut Tx, app: &App, person: &str) -> db::Result<String> {
    let found = tx.fetch_optional("SELECT language FROM people WHERE id = $1", args![person]).await?;
    Ok(found.unwrap_or_else(|| app.locales.base().tag().to_owned()))
}
