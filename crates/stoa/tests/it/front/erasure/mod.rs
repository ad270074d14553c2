//! Deletes an account that has a canary in every column of every table: what remains is exactly what the slices declare
//! that law keeps.

mod columns;
mod filling;
mod life;

use std::collections::BTreeMap;

use db::testing::{TestDb, Tested};
use db::{Sql, Tx, args};
use domain::slice::erasure::{owned, tables};
use domain::slice::{Owner, Table};
use stoa::slices::{ALL, BELOW};

use super::Town;
use columns::{Schema, sql};

/// Contained in everything about the person, including names and addresses.
const CANARY: &str = "canary";

/// Rows that name the person but belong to somebody else: who may act for another person, and that they did, is that
/// person's data.
const OF_OTHERS: &[(&str, &str)] =
    &[("representatives", "email"), ("representatives", "name"), ("ledger", "actor_name")];

/// Values recomputed with each access, including that of the deletion.
const REPLACED: &[(&str, &str)] = &[("ledger_heads", "hash")];

/// The number of rows of a table with the canary in a column, among those matching a condition on `$1`.
async fn found(tx: &mut Tx, schema: &Schema, at: (&str, &str), which: Option<&Sql>, person: &str) -> db::Result<i64> {
    let holds = schema.contains(tx.dialect(), at);
    let query = sql(format!("SELECT COUNT(*) FROM {} WHERE $1 <> '' AND $2 <> '' AND {holds}", at.0));
    let query = match which {
        Some(which) => query.and(" AND (").and(which.clone()).and(")"),
        None => query,
    };
    tx.fetch_one(query, args![person, CANARY]).await
}

/// The rows of a person that law keeps, derived from the declaration and not from the statement of the deletion.
fn kept(table: &Table) -> Option<Sql> {
    match (table.law, table.owner) {
        (Some(_), _) => {
            let own = owned(ALL, table)?;
            Some(if table.kept.is_empty() { own } else { own.and(" AND (").and(table.kept).and(")") })
        }
        (None, Owner::Of(column, parent)) => {
            let parent = tables(ALL).find(|one| one.name == parent)?;
            let rows = kept(parent)?;
            Some(Sql::from(column).and(" IN (SELECT id FROM ").and(parent.name).and(" WHERE ").and(rows).and(")"))
        }
        (None, _) => None,
    }
}

/// All rows but these.
fn others_than(rows: Option<Sql>) -> Sql {
    match rows {
        Some(rows) => Sql::from("NOT COALESCE((").and(rows).and("), FALSE)"),
        None => Sql::from("TRUE"),
    }
}

/// The places of the canary, by table and column, in the rows that a condition selects for each table.
async fn places(
    town: &Town,
    schema: &Schema,
    person: &str,
    which: impl Fn(&Table) -> Option<Option<Sql>>,
) -> anyhow::Result<BTreeMap<(String, String), i64>> {
    let mut tx = town.app.db.begin().await?;
    let mut places = BTreeMap::new();
    for table in tables(ALL).chain(BELOW) {
        let Some(which) = which(table) else { continue };
        for column in schema.texts(table.name) {
            let count = found(&mut tx, schema, (table.name, column), which.as_ref(), person).await?;
            if count > 0 {
                places.insert((table.name.to_owned(), column.to_owned()), count);
            }
        }
    }
    tx.rollback().await?;
    Ok(places)
}

async fn what_is_left_of_a_person_is_what_law_keeps(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let schema = Schema::of(&db).await?;
    let (person, mut ana) = life::lived(&town).await?;

    // First, what a life leaves must be found by the declarations, or be in no table at all.
    let not_owned = |table: &Table| Some(Some(others_than(owned(ALL, table))));
    let others = places(&town, &schema, &person, not_owned).await?;
    let unexpected: Vec<_> =
        others.keys().filter(|(table, column)| !OF_OTHERS.contains(&(table.as_str(), column.as_str()))).collect();
    assert!(unexpected.is_empty(), "of the person, but no declaration finds it: {unexpected:?}");

    // Then every column of every table, in rows of every kind.
    let mut tx = db.begin().await?;
    filling::fill(&mut tx, &schema, &person).await?;
    tx.commit().await?;
    let all = places(&town, &schema, &person, |table| owned(ALL, table).map(Some)).await?;
    let empty: Vec<String> = filling::free_columns(&schema)
        .filter(|(table, column)| !all.contains_key(&((*table).to_owned(), (*column).to_owned())))
        .map(|(table, column)| format!("{table}.{column}"))
        .collect();
    assert!(empty.is_empty(), "no canary stands in {empty:?}");
    let mut expected = places(&town, &schema, &person, |table| kept(table).map(Some)).await?;
    let emptied = |table: &str, column: &str| {
        tables(ALL).any(|one| one.name == table && one.clears.contains(&column)) || REPLACED.contains(&(table, column))
    };
    expected.retain(|(table, column), _| !emptied(table, column));

    ana.open("/account/deletion").await?;
    ana.send("/account/deletion", &[("sure", "yes")]).await?;
    assert_eq!(ana.page.address, "/account/deletion/done", "{}", ana.page.text());
    let left = places(&town, &schema, &person, |_| Some(None)).await?;
    // Everything that law keeps is there; a case that continues may record that the person has gone.
    let lost: Vec<_> =
        expected.iter().filter(|(place, count)| left.get(*place).copied().unwrap_or(0) < **count).collect();
    assert!(lost.is_empty(), "law keeps it, and it is gone: {lost:?}");
    let not_emptied: Vec<_> = left.keys().filter(|(table, column)| emptied(table, column)).collect();
    assert!(not_emptied.is_empty(), "said to be emptied: {not_emptied:?}");
    // And nothing else is.
    let mut too_much = places(&town, &schema, &person, |table| Some(Some(others_than(kept(table))))).await?;
    // The records of others say who looked, and go on to say so; the deletion looked at what they share.
    let (mut before, looks) = (others, ("ledger".to_owned(), "actor_name".to_owned()));
    let looked = too_much.remove(&looks);
    assert!(looked >= before.remove(&looks), "the records of others are whole");
    assert_eq!(too_much, before, "no law keeps it");

    // Nothing later restores it or fails because of what is gone.
    town.time.advance(2 * life::DAY);
    town.work().await?;
    let mut tx = town.app.db.begin().await?;
    let dead: Vec<(String, Option<String>)> =
        tx.fetch_all("SELECT kind, last_error FROM jobs WHERE state = 'dead'", args![]).await?;
    tx.rollback().await?;
    assert_eq!(dead, [], "jobs that stumble over what is gone");
    let mut later = places(&town, &schema, &person, |table| Some(Some(others_than(kept(table))))).await?;
    assert_eq!(later.remove(&looks), looked, "nobody looked since");
    assert_eq!(later, before, "it came back");
    Ok(())
}

db::on_both!(what_is_left_of_a_person_is_what_law_keeps);
