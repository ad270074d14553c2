//! One statement on one connection: values in, rows out.

use std::sync::Arc;

use rusqlite::types::{ToSqlOutput, Value as Stored};
use rusqlite::{Connection, Statement, ToSql};

use crate::error::{Error, Result};
use crate::sql::Sql;
use crate::tx::Ask;
use crate::value::{Value, without_nul};

/// A row, copied out of the database.
pub(crate) struct Fetched {
    pub columns: Arc<[String]>,
    pub values: Vec<Stored>,
}

/// Runs a statement: returns how many rows it changed, and its result rows.
pub(crate) fn ask(connection: &Connection, ask: Ask, sql: &Sql, args: Vec<Value>) -> Result<(u64, Vec<Fetched>)> {
    if ask == Ask::Script {
        connection.execute_batch(sql.as_str())?;
        return Ok((0, Vec::new()));
    }
    let mut statement = connection.prepare_cached(sql.as_str())?;
    bind(&mut statement, args)?;
    let columns: Arc<[String]> = statement.column_names().into_iter().map(str::to_owned).collect();
    let is_readonly = statement.readonly();
    let mut rows = statement.raw_query();
    let mut fetched = Vec::new();
    while let Some(row) = rows.next()? {
        if ask == Ask::Count {
            continue;
        }
        let values = (0..columns.len()).map(|place| row.get::<_, Stored>(place)).collect::<Result<_, _>>()?;
        fetched.push(Fetched { columns: Arc::clone(&columns), values });
        if ask == Ask::First {
            break;
        }
    }
    drop(rows);
    let changed = if is_readonly { 0 } else { connection.changes() };
    Ok((changed, fetched))
}

/// SQLite numbers placeholders by their first occurrence in the text; their names say which value is meant.
fn bind(statement: &mut Statement<'_>, args: Vec<Value>) -> Result<()> {
    let mut values: Vec<Option<Bound>> = Vec::with_capacity(args.len());
    for value in args {
        values.push(Some(Bound::of(value)?));
    }
    for place in 1..=statement.parameter_count() {
        let name = statement.parameter_name(place).and_then(|name| name.strip_prefix('$'));
        let number = name.and_then(|name| name.parse::<usize>().ok()).unwrap_or(place);
        let value = number.checked_sub(1).and_then(|at| values.get_mut(at)?.take());
        let value = value.ok_or_else(|| arity(statement, number))?;
        statement.raw_bind_parameter(place, value)?;
    }
    Ok(())
}

fn arity(statement: &Statement<'_>, number: usize) -> Error {
    let sql = statement.expanded_sql().unwrap_or_default();
    Error::Arity { sql, placeholders: statement.parameter_count(), given: number.saturating_sub(1) }
}

/// A value as SQLite stores it.
struct Bound(Stored);

impl Bound {
    fn of(value: Value) -> Result<Bound> {
        let stored = match value {
            Value::Text(text) => text.map(without_nul).transpose()?.map(Stored::Text),
            Value::Integer(number) => number.map(Stored::Integer),
            Value::Boolean(truth) => truth.map(|truth| Stored::Integer(i64::from(truth))),
            Value::Float(number) => number.map(Stored::Real),
            Value::Bytes(bytes) => bytes.map(Stored::Blob),
            Value::Json(json) => json.map(|json| Stored::Text(json.to_string())),
        };
        Ok(Bound(stored.unwrap_or(Stored::Null)))
    }
}

impl ToSql for Bound {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(&self.0))
    }
}
