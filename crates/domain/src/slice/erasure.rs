//! Erasure: what is deleted with an account, by generic statements built from the slices' table declarations.

use db::{Sql, Tx, args};

use super::{Owner, Slice, Table};

/// Every table of the slices.
pub fn tables(slices: &[Slice]) -> impl Iterator<Item = &Table> {
    slices.iter().flat_map(|slice| slice.tables)
}

fn table<'s>(slices: &'s [Slice], name: &str) -> Option<&'s Table> {
    tables(slices).find(|table| table.name == name)
}

/// Sort key: rows that are found through other tables are deleted before those.
fn depth(slices: &[Slice], one: &Table) -> usize {
    match one.owner {
        Owner::Nobody | Owner::Person(_) => 0,
        Owner::Of(_, parent) => table(slices, parent).map_or(0, |parent| depth(slices, parent)) + 1,
        Owner::Where(_) => 100,
    }
}

/// The condition for the rows of a person (`$1`).
pub fn owned(slices: &[Slice], one: &Table) -> Option<Sql> {
    match one.owner {
        Owner::Nobody => None,
        Owner::Person(column) => Some(Sql::from(column).and(" = $1")),
        Owner::Where(condition) => Some(Sql::from("(").and(condition).and(")")),
        Owner::Of(column, parent) => {
            let parent = table(slices, parent)?;
            Some(through(column, parent, owned(slices, parent)?))
        }
    }
}

/// The condition for the rows that are deleted with a person (`$1`).
pub fn erased(slices: &[Slice], one: &Table) -> Option<Sql> {
    match (one.law, one.owner) {
        (Some(_), _) if one.kept.is_empty() => None,
        (Some(_), _) => Some(owned(slices, one)?.and(" AND NOT (").and(one.kept).and(")")),
        (None, Owner::Of(column, parent)) => {
            let parent = table(slices, parent)?;
            Some(through(column, parent, erased(slices, parent)?))
        }
        (None, _) => owned(slices, one),
    }
}

fn through(column: &'static str, parent: &Table, rows: Sql) -> Sql {
    Sql::from(column).and(" IN (SELECT id FROM ").and(parent.name).and(" WHERE ").and(rows).and(")")
}

/// Erases a person from every table, except for what law requires to keep. Rows of files are deleted here, their bytes
/// at night.
///
/// # Errors
/// If the database is unavailable.
pub async fn erase(tx: &mut Tx, slices: &[Slice], person: &str) -> db::Result<()> {
    let mut all: Vec<&Table> = tables(slices).collect();
    all.sort_by_key(|table| std::cmp::Reverse(depth(slices, table)));
    for table in all {
        if let Some(rows) = erased(slices, table) {
            tx.execute(Sql::from("DELETE FROM ").and(table.name).and(" WHERE ").and(rows), args![person]).await?;
        }
        for column in table.clears {
            let Some(rows) = owned(slices, table) else { continue };
            let sql = Sql::from("UPDATE ").and(table.name).and(" SET ").and(*column).and(" = NULL WHERE ").and(rows);
            tx.execute(sql, args![person]).await?;
        }
        for column in table.unlinks {
            let sql = Sql::from("UPDATE ").and(table.name).and(" SET ").and(*column);
            tx.execute(sql.and(" = NULL WHERE ").and(*column).and(" = $1"), args![person]).await?;
        }
    }
    Ok(())
}
