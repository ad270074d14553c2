//! The data of a demonstration at an older commit (`tests/upgrade/make.sh`), loaded into an empty database.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::Path;

use channels::files::Store;
use db::testing::TestDb;
use db::{Dialect, Sql, Tx, args};
use flate2::read::GzDecoder;
use serde_json::{Value, json};

/// The newest migration of the commit that the fixture is from: d930a99.
pub(super) const LAST: &str = "0029_queue";

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/upgrade");

#[derive(serde::Deserialize)]
pub(super) struct Fixture {
    tables: Vec<Table>,
    /// Bytes in hexadecimal, by their hash.
    files: BTreeMap<String, String>,
}

#[derive(serde::Deserialize)]
struct Table {
    table: String,
    rows: Vec<Value>,
}

/// A statement with a name from the schema itself.
pub(in crate::front) fn sql(text: String) -> Sql {
    let text: &'static str = Box::leak(text.into_boxed_str());
    text.into()
}

impl Fixture {
    pub(super) fn read(dialect: Dialect) -> anyhow::Result<Fixture> {
        let name = match dialect {
            Dialect::Sqlite => "sqlite.json.gz",
            Dialect::Postgres => "postgres.json.gz",
        };
        let mut text = String::new();
        GzDecoder::new(std::fs::File::open(Path::new(FOLDER).join(name))?).read_to_string(&mut text)?;
        Ok(serde_json::from_str(&text)?)
    }

    /// Creates the older schema and inserts every row.
    pub(super) async fn load(&self, db: &TestDb) -> anyhow::Result<()> {
        db.migrate_up_to(LAST, 0).await?;
        let mut tx = db.begin().await?;
        let columns: Vec<(String, String, String, bool)> = tx.fetch_all(tx.dialect().columns(), args![]).await?;
        for Table { table, rows } in &self.tables {
            let kinds = columns.iter().filter(|(of, ..)| of == table).map(|(_, name, kind, _)| (name, kind.as_str()));
            let insert = insert(tx.dialect(), table, kinds);
            let done =
                tx.execute(insert, args![json!(rows)]).await.map_err(|error| anyhow::anyhow!("{table}: {error:?}"))?;
            anyhow::ensure!(done == rows.len() as u64, "{done} of {} rows of {table}", rows.len());
        }
        Ok(tx.commit().await?)
    }

    /// The uploaded files.
    pub(super) async fn store(&self) -> anyhow::Result<Store> {
        let store = Store::memory();
        for (sha256, bytes) in &self.files {
            let digits = (0..bytes.len()).step_by(2).map(|at| u8::from_str_radix(&bytes[at..at + 2], 16));
            let put = store.put(&digits.collect::<Result<Vec<u8>, _>>()?).await?;
            anyhow::ensure!(put == *sha256, "{put} is not {sha256}");
        }
        Ok(store)
    }

    pub(super) fn tables(&self) -> impl Iterator<Item = (&str, &[Value])> {
        self.tables.iter().map(|one| (one.table.as_str(), one.rows.as_slice()))
    }

    pub(super) fn rows(&self, table: &str) -> &[Value] {
        self.tables.iter().find(|one| one.table == table).map_or(&[], |one| one.rows.as_slice())
    }

    /// A moment after every event.
    pub(super) fn now(&self) -> i64 {
        let at = self.rows("events").iter().chain(self.rows("ledger")).filter_map(|row| row["at"].as_i64());
        at.max().unwrap_or_default() + 1_000
    }
}

/// Inserts rows, given as a JSON list, into a table.
pub(in crate::front) fn insert<'c>(
    dialect: Dialect,
    table: &str,
    columns: impl Iterator<Item = (&'c String, &'c str)>,
) -> Sql {
    match dialect {
        Dialect::Postgres => {
            sql(format!("INSERT INTO {table} SELECT * FROM jsonb_populate_recordset(NULL::{table}, $1)"))
        }
        Dialect::Sqlite => {
            let (names, values): (Vec<&str>, Vec<String>) = columns
                .map(|(name, kind)| match kind {
                    "BLOB" => (name.as_str(), format!("unhex(value ->> '{name}')")),
                    _ => (name.as_str(), format!("value ->> '{name}'")),
                })
                .unzip();
            let (names, values) = (names.join(", "), values.join(", "));
            sql(format!("INSERT INTO {table} ({names}) SELECT {values} FROM json_each($1)"))
        }
    }
}

/// How many rows a table has, and the values of one of its columns.
pub(super) async fn column(tx: &mut Tx, table: &str, column: &str) -> db::Result<Vec<String>> {
    tx.fetch_all(sql(format!("SELECT {column} FROM {table}")), args![]).await
}
