//! Reading values out of a row.

use rusqlite::types::Value as Stored;
use sqlx::postgres::{PgRow, PgValueRef};
use sqlx::{Decode, Postgres, Row as _, TypeInfo, ValueRef};

use crate::error::{Error, Result};
use crate::sqlite::Fetched;

/// One row of a result, from either database.
pub struct Row(Inner);

enum Inner {
    Sqlite(Fetched),
    Postgres(PgRow),
}

/// One value of a row, not yet decoded.
pub struct Cell<'r>(Raw<'r>);

enum Raw<'r> {
    Sqlite(&'r Stored),
    Postgres(PgValueRef<'r>),
}

/// Why a value is not of the expected type.
pub type Mismatch = Box<dyn std::error::Error + Send + Sync>;

/// A type that a column can be read as. Newtypes delegate: `String::read(cell).map(CardId)`.
pub trait Column: Sized {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch>;
}

/// A type that a row can be read as: a struct declared with [`from_row!`](crate::from_row), a tuple in the order of the
/// columns, or a single column's type.
pub trait FromRow: Sized {
    fn from_row(row: &Row) -> Result<Self>;
}

/// Reads a struct from the columns named like its fields.
#[macro_export]
macro_rules! from_row {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl $crate::FromRow for $name {
            fn from_row(row: &$crate::Row) -> $crate::Result<Self> {
                Ok(Self { $($field: row.get(stringify!($field))?),* })
            }
        }
    };
}

impl Row {
    /// The value of the column with this name.
    pub fn get<T: Column>(&self, column: &str) -> Result<T> {
        let cell = match &self.0 {
            Inner::Sqlite(row) => {
                let place = row.columns.iter().position(|known| known == column);
                place.and_then(|place| row.values.get(place)).map(Raw::Sqlite).ok_or_else(missing)
            }
            Inner::Postgres(row) => row.try_get_raw(column).map(Raw::Postgres).map_err(Mismatch::from),
        };
        read(cell, || column.to_owned())
    }

    /// The value of the column at this position, counted from 0.
    pub fn at<T: Column>(&self, place: usize) -> Result<T> {
        let cell = match &self.0 {
            Inner::Sqlite(row) => row.values.get(place).map(Raw::Sqlite).ok_or_else(missing),
            Inner::Postgres(row) => row.try_get_raw(place).map(Raw::Postgres).map_err(Mismatch::from),
        };
        read(cell, || format!("number {}", place + 1))
    }
}

fn missing() -> Mismatch {
    "the answer has no such column".into()
}

fn read<T: Column>(cell: Result<Raw<'_>, Mismatch>, column: impl FnOnce() -> String) -> Result<T> {
    let value = cell.and_then(|raw| T::read(Cell(raw)));
    value.map_err(|reason| Error::Column { column: column(), reason: reason.to_string() })
}

impl From<Fetched> for Row {
    fn from(row: Fetched) -> Self {
        Row(Inner::Sqlite(row))
    }
}

impl From<PgRow> for Row {
    fn from(row: PgRow) -> Self {
        Row(Inner::Postgres(row))
    }
}

impl<'r> Cell<'r> {
    fn is_null(&self) -> bool {
        match &self.0 {
            Raw::Sqlite(value) => matches!(value, Stored::Null),
            Raw::Postgres(value) => value.is_null(),
        }
    }

    /// SQLite has few types, so `sqlite` extracts the value; PostgreSQL's driver converts nothing.
    fn decode<T>(self, sqlite: impl FnOnce(&Stored) -> Option<T>, postgres: &[&str]) -> Result<T, Mismatch>
    where
        T: Decode<'r, Postgres>,
    {
        if self.is_null() {
            return Err("the value is missing; read it as an Option".into());
        }
        let wrong = |name: &str| format!("cannot read {name} as {}", std::any::type_name::<T>()).into();
        match self.0 {
            Raw::Sqlite(value) => sqlite(value).ok_or_else(|| wrong(name(value))),
            Raw::Postgres(value) if !postgres.contains(&value.type_info().name()) => {
                Err(wrong(value.type_info().name()))
            }
            Raw::Postgres(value) => <T as Decode<Postgres>>::decode(value),
        }
    }
}

fn name(value: &Stored) -> &'static str {
    match value {
        Stored::Null => "NULL",
        Stored::Integer(_) => "INTEGER",
        Stored::Real(_) => "REAL",
        Stored::Text(_) => "TEXT",
        Stored::Blob(_) => "BLOB",
    }
}

fn whole(value: &Stored) -> Option<i64> {
    if let Stored::Integer(number) = value { Some(*number) } else { None }
}

fn text(value: &Stored) -> Option<&String> {
    if let Stored::Text(text) = value { Some(text) } else { None }
}

impl Column for String {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        cell.decode(|value| text(value).cloned(), &["TEXT", "VARCHAR", "NAME", "\"CHAR\"", "CHAR"])
    }
}

impl Column for Vec<u8> {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        cell.decode(|value| if let Stored::Blob(bytes) = value { Some(bytes.clone()) } else { None }, &["BYTEA"])
    }
}

impl Column for f64 {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        cell.decode(|value| if let Stored::Real(number) = value { Some(*number) } else { None }, &["FLOAT8"])
    }
}

impl Column for i64 {
    /// A literal such as `1` is a smaller type in PostgreSQL than a stored number.
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        match &cell.0 {
            Raw::Postgres(value) if value.type_info().name() == "INT4" => {
                cell.decode::<i32>(|_| None, &["INT4"]).map(i64::from)
            }
            _ => cell.decode(whole, &["INT8"]),
        }
    }
}

impl Column for bool {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        cell.decode(|value| whole(value).map(|number| number != 0), &["BOOL"])
    }
}

impl Column for serde_json::Value {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        if let Raw::Sqlite(Stored::Text(text)) = &cell.0 {
            return Ok(serde_json::from_str(text)?);
        }
        let json: sqlx::types::Json<Self> = cell.decode(|_| None, &["JSONB", "JSON"])?;
        Ok(json.0)
    }
}

impl<T: Column> Column for Option<T> {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        if cell.is_null() { Ok(None) } else { T::read(cell).map(Some) }
    }
}

macro_rules! single {
    ($($type:ty),*) => {$(
        impl FromRow for $type {
            fn from_row(row: &Row) -> Result<Self> {
                row.at(0)
            }
        }
    )*};
}

single!(String, Vec<u8>, f64, i64, bool, serde_json::Value);

impl<T: Column> FromRow for Option<T> {
    fn from_row(row: &Row) -> Result<Self> {
        row.at(0)
    }
}

macro_rules! tuple {
    ($($type:ident $place:literal),*) => {
        impl<$($type: Column),*> FromRow for ($($type,)*) {
            fn from_row(row: &Row) -> Result<Self> {
                Ok(($(row.at::<$type>($place)?,)*))
            }
        }
    };
}

tuple!(A 0);
tuple!(A 0, B 1);
tuple!(A 0, B 1, C 2);
tuple!(A 0, B 1, C 2, D 3);
tuple!(A 0, B 1, C 2, D 3, E 4);
tuple!(A 0, B 1, C 2, D 3, E 4, F 5);
