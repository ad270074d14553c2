//! SQL text that comes from the program, never from user input.

use std::fmt::Write;

use sqlx::{AssertSqlSafe, SqlSafeStr, SqlStr};

use crate::value::{Bind, Value};

/// A statement. Only literals of the program can become one, so nothing that a person typed can.
#[derive(Clone, Debug)]
pub struct Sql(SqlStr);

impl From<&'static str> for Sql {
    fn from(text: &'static str) -> Self {
        Sql(SqlStr::from_static(text))
    }
}

impl Sql {
    /// The statement with a piece appended, for instance one of [`Dialect`](crate::Dialect)'s.
    pub fn and(self, piece: impl Into<Sql>) -> Sql {
        Sql::assembled(format!("{}{}", self.as_str(), piece.into().as_str()))
    }

    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }

    pub(crate) fn into_inner(self) -> SqlStr {
        self.0
    }

    /// For text that this crate assembled from literals and numbers.
    pub(crate) fn assembled(text: String) -> Sql {
        Sql(AssertSqlSafe(text).into_sql_str())
    }

    /// The highest `$n`: how many values the statement expects.
    pub(crate) fn placeholders(&self) -> usize {
        let numbers = self.as_str().split('$').skip(1).map(|rest| {
            let digits = rest.bytes().take_while(u8::is_ascii_digit);
            digits.fold(0, |number: usize, digit| number.saturating_mul(10).saturating_add(usize::from(digit - b'0')))
        });
        numbers.max().unwrap_or(0)
    }
}

/// Puts together a statement whose parts depend on the request: optional filters, rows of one insert.
///
/// ```
/// let mut query = db::Builder::new("SELECT id FROM stamps WHERE used_at IS NULL");
/// query.push(" AND owner = ").bind("ana");
/// query.push(" ORDER BY id LIMIT ").bind(20);
/// let (sql, args) = query.finish();
/// assert_eq!(sql.as_str(), "SELECT id FROM stamps WHERE used_at IS NULL AND owner = $1 ORDER BY id LIMIT $2");
/// assert_eq!(args.len(), 2);
/// ```
#[derive(Debug)]
pub struct Builder {
    text: String,
    args: Vec<Value>,
}

impl Builder {
    pub fn new(text: impl Into<Sql>) -> Self {
        Builder { text: text.into().as_str().to_owned(), args: Vec::new() }
    }

    pub fn push(&mut self, piece: impl Into<Sql>) -> &mut Self {
        self.text.push_str(piece.into().as_str());
        self
    }

    /// Appends the next placeholder and its value.
    pub fn bind(&mut self, value: impl Bind) -> &mut Self {
        self.args.push(value.bind());
        // Writing to a string cannot fail.
        let _ = write!(self.text, "${}", self.args.len());
        self
    }

    /// Appends `(…), (…)`, one group per row, for an insert of many rows.
    pub fn rows(&mut self, rows: impl IntoIterator<Item = Vec<Value>>) -> &mut Self {
        let mut between = "(";
        for row in rows {
            for value in row {
                self.text.push_str(between);
                self.bind(value);
                between = ", ";
            }
            between = "), (";
        }
        self.push(")")
    }

    pub fn finish(self) -> (Sql, Vec<Value>) {
        (Sql::assembled(self.text), self.args)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::args;

    #[test]
    fn placeholders_are_counted_by_the_highest_number() {
        let count = |text: &'static str| Sql::from(text).placeholders();
        assert_eq!(count("SELECT 1"), 0);
        assert_eq!(count("SELECT $1, $2, $1"), 2);
        assert_eq!(count("SELECT $12 || '$' || details ->> '$.name'"), 12);
    }

    #[test]
    fn many_rows_become_one_insert() {
        let mut insert = Builder::new("INSERT INTO stamps (id, used_at) VALUES ");
        insert.rows([args!["a", 1], args!["b", None::<i64>]]);
        let (sql, args) = insert.finish();
        assert_eq!(sql.as_str(), "INSERT INTO stamps (id, used_at) VALUES ($1, $2), ($3, $4)");
        assert_eq!(args.len(), 4);
    }
}
