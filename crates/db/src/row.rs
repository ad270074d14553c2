//! Values on their way out of a row.

use sqlx::postgres::{PgRow, PgValueRef};
use sqlx::sqlite::{SqliteRow, SqliteValueRef};
use sqlx::{Decode, Postgres, Row as _, Sqlite, TypeInfo, ValueRef};

use crate::error::{Error, Result};

/// One row of a result, of either database.
pub struct Row(Inner);

enum Inner {
    Sqlite(SqliteRow),
    Postgres(PgRow),
}

/// One value of a row, not yet turned into a type.
pub struct Cell<'r>(Raw<'r>);

enum Raw<'r> {
    Sqlite(SqliteValueRef<'r>),
    Postgres(PgValueRef<'r>),
}

/// Why a value is not of the wanted type.
pub type Mismatch = Box<dyn std::error::Error + Send + Sync>;

/// A type that a column can be read as. Newtypes delegate: `String::read(cell).map(CardId)`.
pub trait Column: Sized {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch>;
}

/// A type that a row can be read as: a struct listed with [`from_row!`](crate::from_row), a tuple in the
/// order of the columns, or a single column's type.
pub trait FromRow: Sized {
    fn from_row(row: &Row) -> Result<Self>;
}

/// Reads a struct from the columns that bear the names of its fields.
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
            Inner::Sqlite(row) => row.try_get_raw(column).map(Raw::Sqlite),
            Inner::Postgres(row) => row.try_get_raw(column).map(Raw::Postgres),
        };
        read(cell, || column.to_owned())
    }

    /// The value of the column at this place, counted from 0.
    pub fn at<T: Column>(&self, place: usize) -> Result<T> {
        let cell = match &self.0 {
            Inner::Sqlite(row) => row.try_get_raw(place).map(Raw::Sqlite),
            Inner::Postgres(row) => row.try_get_raw(place).map(Raw::Postgres),
        };
        read(cell, || format!("number {}", place + 1))
    }
}

fn read<T: Column>(cell: sqlx::Result<Raw<'_>>, column: impl FnOnce() -> String) -> Result<T> {
    let value = cell.map_err(Mismatch::from).and_then(|raw| T::read(Cell(raw)));
    value.map_err(|reason| Error::Column { column: column(), reason: reason.to_string() })
}

impl From<SqliteRow> for Row {
    fn from(row: SqliteRow) -> Self {
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
            Raw::Sqlite(value) => value.is_null(),
            Raw::Postgres(value) => value.is_null(),
        }
    }

    /// SQLite converts by itself, so the type is checked first; PostgreSQL's driver converts nothing.
    fn decode<T>(self, sqlite: &[&str], postgres: &[&str]) -> Result<T, Mismatch>
    where
        T: Decode<'r, Sqlite> + Decode<'r, Postgres>,
    {
        let (name, fits) = match &self.0 {
            Raw::Sqlite(value) => fits(value.type_info().name(), sqlite),
            Raw::Postgres(value) => fits(value.type_info().name(), postgres),
        };
        if self.is_null() {
            return Err("the value is missing; read it as an Option".into());
        }
        if !fits {
            return Err(format!("cannot read {name} as {}", std::any::type_name::<T>()).into());
        }
        match self.0 {
            Raw::Sqlite(value) => <T as Decode<Sqlite>>::decode(value),
            Raw::Postgres(value) => <T as Decode<Postgres>>::decode(value),
        }
    }
}

fn fits(name: &str, wanted: &[&str]) -> (String, bool) {
    (name.to_owned(), wanted.contains(&name))
}

impl Column for String {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        cell.decode(&["TEXT"], &["TEXT", "VARCHAR", "NAME", "\"CHAR\"", "CHAR"])
    }
}

impl Column for Vec<u8> {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        cell.decode(&["BLOB"], &["BYTEA"])
    }
}

impl Column for f64 {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        cell.decode(&["REAL"], &["FLOAT8"])
    }
}

impl Column for i64 {
    /// A literal such as `1` is a smaller type in PostgreSQL than a stored number.
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        match &cell.0 {
            Raw::Postgres(value) if value.type_info().name() == "INT4" => {
                cell.decode::<i32>(&[], &["INT4"]).map(i64::from)
            }
            _ => cell.decode(&["INTEGER", "BOOLEAN"], &["INT8"]),
        }
    }
}

impl Column for bool {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        cell.decode(&["INTEGER", "BOOLEAN"], &["BOOL"])
    }
}

impl Column for serde_json::Value {
    fn read(cell: Cell<'_>) -> Result<Self, Mismatch> {
        let json: sqlx::types::Json<Self> = cell.decode(&["TEXT"], &["JSONB", "JSON"])?;
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
