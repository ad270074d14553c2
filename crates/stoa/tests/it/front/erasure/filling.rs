//! Inserts rows of a person into every table, of every kind its declaration distinguishes, with the canary in each
//! column.

use std::collections::BTreeMap;

use db::{Dialect, Sql, Tx, args};
use domain::slice::erasure::{owned, tables};
use domain::slice::{Owner, Table};
use stoa::slices::ALL;

use super::CANARY;
use super::columns::{Kind, Schema, sql};
use super::life::EMAIL;

/// Values by which a declaration distinguishes rows, if the schema does not list them.
const WORDS: &[(&str, &str, &[&str])] = &[("events", "subject_kind", &["case", "plan"])];

/// Columns without free text: ids of other rows, and computed values.
const NOT_FREE: &[(&str, &str)] = &[
    ("article_questions", "article_id"),
    // An officer's form is not a person's.
    ("kept_forms", "officer_id"),
    ("ledger_heads", "hash"),
    // The language in which the page of the deletion is shown.
    ("people", "language"),
];

/// The maximum number of rows in one table: each parent and each listed value occurs at least once.
const MOST: usize = 12;

/// The owned tables, parents before the tables that depend on them.
fn in_order() -> Vec<&'static Table> {
    let mut all: Vec<&Table> = tables(ALL).filter(|table| !matches!(table.owner, Owner::Nobody)).collect();
    let depth = |table: &Table| match table.owner {
        Owner::Person(_) => 0,
        Owner::Of(_, "notes" | "concierge_threads") => 3,
        Owner::Of(_, "plan_codes") => 4,
        Owner::Of(..) => 1,
        _ => 2,
    };
    // Files are found through drafts, and their bytes through them.
    all.sort_by_key(|table| if table.name == "file_bytes" { 3 } else { depth(table) });
    all
}

/// Columns by which a row is found to be the person's.
fn is_link(table: &Table, column: &str) -> bool {
    let finds = match table.owner {
        Owner::Person(own) | Owner::Of(own, _) => column == own,
        Owner::Where(_) => matches!(
            column,
            "person_id"
                | "session_id"
                | "address"
                | "application_id"
                | "sitting_id"
                | "owner"
                | "owner_id"
                | "subject_kind"
                | "subject_id"
                | "visit_id"
        ),
        Owner::Nobody => false,
    };
    finds || NOT_FREE.contains(&(table.name, column))
}

/// Columns that accept any text, and so must contain the canary.
pub(super) fn free_columns(schema: &Schema) -> impl Iterator<Item = (&'static str, &str)> {
    in_order().into_iter().flat_map(move |table| {
        let free = |column: &&str| {
            let is_told_apart = WORDS.iter().any(|(name, of, _)| (name, of) == (&table.name, column));
            let is_listed = schema.words.contains_key(&(table.name.to_owned(), (*column).to_owned()));
            !is_link(table, column) && !is_told_apart && !is_listed
        };
        schema.texts(table.name).filter(free).map(move |column| (table.name, column))
    })
}

/// The ids of the person's rows in a table.
async fn keys(tx: &mut Tx, table: &str, person: &str) -> anyhow::Result<Vec<String>> {
    let table = tables(ALL).find(|one| one.name == table).ok_or_else(|| anyhow::anyhow!("no table {table}"))?;
    let rows = owned(ALL, table).ok_or_else(|| anyhow::anyhow!("nobody's: {}", table.name))?;
    let query =
        Sql::from("SELECT CAST(id AS TEXT) AS key FROM ").and(table.name).and(" WHERE ").and(rows).and(" ORDER BY key");
    Ok(tx.fetch_all::<(String,)>(query, args![person]).await?.into_iter().map(|(key,)| key).collect())
}

/// Inserts rows into every table; existing rows get the canary in each column.
pub(super) async fn fill(tx: &mut Tx, schema: &Schema, person: &str) -> anyhow::Result<()> {
    for table in in_order() {
        let columns = &schema.tables[table.name];
        let words: BTreeMap<&str, Vec<String>> = columns
            .keys()
            .filter_map(|column| {
                let listed = schema.words.get(&(table.name.to_owned(), column.clone())).cloned();
                let told = WORDS.iter().find(|(name, of, _)| *name == table.name && of == column);
                let told = told.map(|(_, _, words)| words.iter().map(|word| (*word).to_owned()).collect());
                Some((column.as_str(), listed.or(told)?))
            })
            .collect();
        let parents = match table.owner {
            Owner::Of(_, parent) => keys(tx, parent, person).await?,
            _ => Vec::new(),
        };
        let most = words.values().map(Vec::len).chain([parents.len(), 4]).max().unwrap_or(4).min(MOST);
        let mut added = 0;
        for number in 0..most {
            let mut row: BTreeMap<&str, Option<String>> = BTreeMap::new();
            for (column, kind) in columns {
                let word = words.get(column.as_str()).and_then(|words| words.get(number % words.len().max(1)));
                let text = match kind {
                    _ if word.is_some() => word.cloned(),
                    Kind::Text | Kind::Bytes => Some(format!("\"{CANARY}-{}-{column}-{number}\"", table.name)),
                    Kind::Truth => Some((number % 2).to_string()),
                    Kind::Other => Some((1_000 + number).to_string()),
                };
                row.insert(column, text);
            }
            link(tx, table, &mut row, (number, &parents), person).await?;
            added += insert(tx, schema, table, &row).await?;
        }
        if added == 0 {
            overwrite(tx, schema, table, person).await?;
        }
    }
    Ok(())
}

/// Makes a row the person's.
async fn link(
    tx: &mut Tx,
    table: &Table,
    row: &mut BTreeMap<&str, Option<String>>,
    (number, parents): (usize, &[String]),
    person: &str,
) -> anyhow::Result<()> {
    let mut set = |column: &'static str, value: Option<String>| {
        if let Some(slot) = row.get_mut(column) {
            *slot = value;
        }
    };
    let one_of = |keys: &[String]| keys.get(number % keys.len().max(1)).cloned();
    match table.owner {
        Owner::Person(column) => set(column, Some(person.to_owned())),
        Owner::Of(column, _) => set(column, one_of(parents)),
        Owner::Nobody => {}
        Owner::Where(_) => {
            // Of a scan it is who said whose it is, and no owner.
            if table.name != "scans" {
                set("officer_id", None);
            }
            set("person_id", (number % 2 == 0).then(|| person.to_owned()));
            set("session_id", one_of(&keys(tx, "sessions", person).await?));
            set("address", Some(EMAIL.to_owned()));
            set("application_id", one_of(&keys(tx, "applications", person).await?));
            // A time is a visit's, or is kept for who waits for an earlier one.
            let has_time = if number % 2 == 0 { "visits" } else { "visit_waits" };
            set("visit_id", one_of(&keys(tx, has_time, person).await?));
            set("sitting_id", one_of(&keys(tx, "assisted_sittings", person).await?));
        }
    }
    set("article_id", if table.name == "article_questions" { None } else { Some(CANARY.to_owned()) });
    if table.name == "scans" {
        let (kind, owners) = if number % 2 == 0 { ("case", "cases") } else { ("conversation", "conversations") };
        let keys = keys(tx, owners, person).await?;
        row.insert("subject_kind", Some(kind.to_owned()));
        row.insert("subject_id", keys.get(number % keys.len().max(1)).cloned());
    }
    if table.name == "files" {
        // A letter on paper is nobody's until it is placed; from then on it is a file of the case like any other.
        if row["owner"].as_deref().is_some_and(|owner| owner.starts_with("scan")) {
            row.insert("owner", Some("application".to_owned()));
        }
        let owners = match row["owner"].as_deref() {
            Some("case") => "cases",
            Some("conversation") => "conversations",
            _ => "applications",
        };
        let keys = keys(tx, owners, person).await?;
        row.insert("owner_id", keys.get(number % keys.len().max(1)).cloned());
    }
    Ok(())
}

/// A literal that either database accepts for a column of this type.
fn literal(dialect: Dialect, kind: Kind, text: Option<&str>) -> String {
    match text {
        None => "NULL".to_owned(),
        Some(text) if kind == Kind::Bytes && dialect == Dialect::Sqlite => format!("CAST('{text}' AS BLOB)"),
        Some(text) => format!("'{text}'"),
    }
}

/// Inserts a row; one that violates a key of the table is skipped.
async fn insert(
    tx: &mut Tx,
    schema: &Schema,
    table: &Table,
    row: &BTreeMap<&str, Option<String>>,
) -> anyhow::Result<u64> {
    let dialect = tx.dialect();
    let names: Vec<&str> = row.keys().copied().collect();
    let value =
        |(column, text): (&&str, &Option<String>)| literal(dialect, schema.kind(table.name, column), text.as_deref());
    let values: Vec<String> = row.iter().map(value).collect();
    let statement = format!(
        "INSERT INTO {} ({}) VALUES ({}) ON CONFLICT DO NOTHING",
        table.name,
        names.join(", "),
        values.join(", ")
    );
    let added = tx.execute(sql(statement), args![]).await;
    added.map_err(|error| anyhow::anyhow!("{}: {error}", table.name))
}

/// If there can be no second row, the canary goes into the existing one.
async fn overwrite(tx: &mut Tx, schema: &Schema, table: &Table, person: &str) -> anyhow::Result<()> {
    let Some(rows) = owned(ALL, table) else { return Ok(()) };
    let dialect = tx.dialect();
    for (_, column) in free_columns(schema).filter(|(name, _)| *name == table.name) {
        let text = format!("\"{CANARY}-{}-{column}\"", table.name);
        let value = literal(dialect, schema.kind(table.name, column), Some(&text));
        let statement = sql(format!("UPDATE {} SET {column} = {value} WHERE ", table.name));
        tx.execute(statement.and(rows.clone()), args![person]).await?;
    }
    Ok(())
}
