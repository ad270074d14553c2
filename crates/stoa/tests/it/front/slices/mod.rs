//! The slices' declarations, compared with the schema and with each other.

mod page;

use std::collections::{BTreeMap, BTreeSet};

use db::args;
use db::jobs::Handlers;
use db::testing::{TestDb, Tested};
use domain::slice::erasure::{erased, tables};
use domain::slice::{Owner, Table};
use stoa::slices::{ALL, BELOW};

use super::Town;

/// All columns of the schema, by table.
async fn schema(db: &TestDb) -> db::Result<BTreeMap<String, BTreeSet<String>>> {
    let mut tx = db.read().await?;
    let columns: Vec<(String, String, String, bool)> = tx.fetch_all(tx.dialect().columns(), args![]).await?;
    let mut schema: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (table, column, ..) in columns {
        schema.entry(table).or_default().insert(column);
    }
    Ok(schema)
}

/// Names that occur more than once.
fn doubled<'n>(names: impl IntoIterator<Item = &'n str>) -> Vec<&'n str> {
    let mut seen = BTreeSet::new();
    names.into_iter().filter(|name| !seen.insert(*name)).collect()
}

async fn every_table_is_declared_once_with_columns_that_it_has(db: TestDb) -> Tested {
    let schema = schema(&db).await?;
    let declared: Vec<&Table> = tables(ALL).chain(BELOW).collect();
    assert_eq!(doubled(declared.iter().map(|table| table.name)), Vec::<&str>::new());
    let names: BTreeSet<&str> = declared.iter().map(|table| table.name).collect();
    let there: BTreeSet<&str> = schema.keys().map(String::as_str).collect();
    let undeclared: Vec<_> = there.difference(&names).collect();
    assert!(undeclared.is_empty(), "say in the `slice.rs` of their slices whose rows these are: {undeclared:?}");
    let gone: Vec<_> = names.difference(&there).collect();
    assert!(gone.is_empty(), "declared, but not in the schema: {gone:?}");
    for table in declared {
        let owner = match table.owner {
            Owner::Person(column) | Owner::Of(column, _) => Some(column),
            Owner::Nobody | Owner::Where(_) => None,
        };
        for column in owner.iter().chain(table.clears).chain(table.unlinks) {
            assert!(schema[table.name].contains(*column), "{} has no column {column}", table.name);
        }
        if let Owner::Of(_, parent) = table.owner {
            assert!(names.contains(parent) && schema[parent].contains("id"), "{}: no {parent}", table.name);
        }
    }
    Ok(())
}

async fn what_goes_can_be_asked_of_every_table(db: TestDb) -> Tested {
    let mut tx = db.read().await?;
    for table in tables(ALL) {
        let Some(rows) = erased(ALL, table) else { continue };
        let sql = db::Sql::from("SELECT COUNT(*) FROM ").and(table.name).and(" WHERE ").and(rows);
        let count: i64 = tx.fetch_one(sql, args!["nobody"]).await?;
        assert_eq!(count, 0, "{}", table.name);
    }
    Ok(())
}

async fn nothing_is_there_twice(db: TestDb) -> Tested {
    let town = Town::new(&db).await?;
    let none = Vec::<&str>::new();
    assert_eq!(doubled(ALL.iter().map(|slice| slice.name)), none);
    assert_eq!(doubled(ALL.iter().filter_map(|slice| slice.export).map(|(name, _)| name)), none);
    assert_eq!(doubled(ALL.iter().flat_map(|slice| slice.moves_with_session).copied()), none);
    let routes = stoa::slices::routes(&town.app);
    assert_eq!(doubled(routes.paths().iter().map(String::as_str)), none);
    let entries = stoa::slices::PAGES.iter().flat_map(|shown| shown.menu);
    for entry in entries.clone() {
        let is_route = routes.paths().iter().any(|path| path == entry.to);
        assert!(is_route, "the menu leads to {}, which is no route", entry.to);
        let same = entries.clone().filter(|other| other.menu == entry.menu && other.place == entry.place);
        assert_eq!(same.count(), 1, "two entries at place {} of {:?}", entry.place, entry.menu);
    }
    assert_eq!(doubled(entries.map(|entry| entry.to)), none);
    let kinds = |slice: &domain::slice::Slice| (slice.jobs)(&town.app, Handlers::default()).kinds().collect::<Vec<_>>();
    assert_eq!(doubled(ALL.iter().flat_map(kinds)), none, "a kind of job has two handlers");
    Ok(())
}

db::on_both!(
    every_table_is_declared_once_with_columns_that_it_has,
    what_goes_can_be_asked_of_every_table,
    nothing_is_there_twice,
);
