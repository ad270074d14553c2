//! The schema as the database has it: the type of each column, and its allowed values.

use std::collections::BTreeMap;

use db::testing::TestDb;
use db::{Dialect, Sql, Tx, args};

/// The content of a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Text,
    Bytes,
    /// A number, a moment, a boolean.
    Other,
    Truth,
}

pub(super) struct Schema {
    pub(super) tables: BTreeMap<String, BTreeMap<String, Kind>>,
    /// The only values that a column accepts, by table and column.
    pub(super) words: BTreeMap<(String, String), Vec<String>>,
}

/// A statement that a test assembled from names of the schema.
pub(super) fn sql(text: String) -> Sql {
    Sql::from(&*text.leak())
}

impl Schema {
    pub(super) async fn of(db: &TestDb) -> anyhow::Result<Schema> {
        let mut tx = db.read().await?;
        let mut tables: BTreeMap<String, BTreeMap<String, Kind>> = BTreeMap::new();
        let columns: Vec<(String, String, String, bool)> = tx.fetch_all(tx.dialect().columns(), args![]).await?;
        for (table, column, kind, _) in columns {
            let kind = match kind.as_str() {
                "TEXT" => Kind::Text,
                "BLOB" => Kind::Bytes,
                _ => Kind::Other,
            };
            tables.entry(table).or_default().insert(column, kind);
        }
        if tx.dialect() == Dialect::Postgres {
            let truths: Vec<(String, String)> = tx
                .fetch_all(
                    "SELECT table_name::text, column_name::text FROM information_schema.columns
                     WHERE table_schema = current_schema() AND data_type = 'boolean'",
                    args![],
                )
                .await?;
            for (table, column) in truths {
                tables.entry(table).or_default().insert(column, Kind::Truth);
            }
        }
        let words = words(&mut tx).await?;
        Ok(Schema { tables, words })
    }

    /// The text columns of a table.
    pub(super) fn texts(&self, table: &str) -> impl Iterator<Item = &str> {
        let columns = self.tables.get(table).into_iter().flatten();
        columns.filter(|(_, kind)| matches!(kind, Kind::Text | Kind::Bytes)).map(|(column, _)| column.as_str())
    }

    pub(super) fn kind(&self, table: &str, column: &str) -> Kind {
        self.tables.get(table).and_then(|columns| columns.get(column)).copied().unwrap_or(Kind::Other)
    }

    /// The condition that a column contains `$2`.
    pub(super) fn contains(&self, dialect: Dialect, (table, column): (&str, &str)) -> String {
        match (dialect, self.kind(table, column)) {
            (Dialect::Sqlite, Kind::Bytes) => format!("instr({column}, CAST($2 AS BLOB)) > 0"),
            (Dialect::Sqlite, _) => format!("instr(lower({column}), $2) > 0"),
            (Dialect::Postgres, Kind::Bytes) => format!("position($2 IN lower(encode({column}, 'escape'))) > 0"),
            (Dialect::Postgres, _) => format!("position($2 IN lower({column}::text)) > 0"),
        }
    }
}

/// The values in `CHECK (COLUMN IN ('…', '…'))`, in either database's syntax.
async fn words(tx: &mut Tx) -> db::Result<BTreeMap<(String, String), Vec<String>>> {
    let statement = match tx.dialect() {
        Dialect::Sqlite => "SELECT name, sql FROM sqlite_master WHERE type = 'table' AND sql IS NOT NULL",
        Dialect::Postgres => {
            "SELECT conrelid::regclass::text, pg_get_constraintdef(oid) FROM pg_constraint
             WHERE contype = 'c' AND connamespace = current_schema()::regnamespace"
        }
    };
    let checks: Vec<(String, String)> = tx.fetch_all(statement, args![]).await?;
    let mut words = BTreeMap::new();
    for (table, text) in checks {
        for check in text.split("CHECK (").skip(1) {
            let check = check.trim_start_matches('(').split("))").next().unwrap_or_default();
            let column: String =
                check.chars().take_while(|letter| letter.is_ascii_lowercase() || *letter == '_').collect();
            let named: Vec<String> = check.split('\'').skip(1).step_by(2).map(str::to_owned).collect();
            // A check of an amount lists no words.
            if !named.is_empty() {
                words.insert((table.clone(), column), named);
            }
        }
    }
    Ok(words)
}
