//! Migrations: numbered, forward only, embedded, with the same names for both databases.
//!
//! All missing ones are applied in one transaction. The text of each is stored beside its name, and compared with the
//! program's at every start: a checksum that can also be read.

use crate::connect::Db;
use crate::dialect::Dialect;
use crate::error::{Error, Result};
use crate::tx::Tx;
use crate::{args, from_row};

/// One step of the schema.
#[derive(Clone, Copy, Debug)]
pub struct Migration {
    /// `NNNN_what_it_does`.
    pub name: &'static str,
    pub sqlite: &'static str,
    pub postgres: &'static str,
}

/// Every migration of the folder `migrations/`, in order.
pub(crate) const ALL: &[Migration] = include!(concat!(env!("OUT_DIR"), "/migrations.rs"));

/// The same on both databases, so it needs no migration of its own.
const TABLE: &str = "CREATE TABLE IF NOT EXISTS migrations (
    name TEXT NOT NULL PRIMARY KEY,
    text TEXT NOT NULL,
    applied_at BIGINT NOT NULL
)";

struct Applied {
    name: String,
    text: String,
}
from_row!(Applied { name, text });

impl Migration {
    pub fn text(&self, dialect: Dialect) -> &'static str {
        match dialect {
            Dialect::Sqlite => self.sqlite,
            Dialect::Postgres => self.postgres,
        }
    }
}

impl Db {
    /// Brings the schema up to what this program needs, and returns the migrations applied.
    pub async fn migrate(&self, now: i64) -> Result<Vec<&'static str>> {
        self.migrate_with(ALL, now).await
    }

    /// Like [`migrate`](Db::migrate), with a custom list.
    pub async fn migrate_with(&self, migrations: &[Migration], now: i64) -> Result<Vec<&'static str>> {
        let mut tx = self.patient().begin().await?;
        let done = apply(&mut tx, migrations, now).await?;
        tx.commit().await?;
        Ok(done)
    }
}

impl Db {
    /// Whether the database is empty, without even a schema.
    pub async fn is_blank(&self) -> Result<bool> {
        let mut tx = self.read().await?;
        let columns: Vec<String> = tx.fetch_all(tx.dialect().columns(), args![]).await?;
        Ok(columns.is_empty())
    }

    /// Whether the schema is exactly what this program needs.
    pub async fn is_current(&self) -> Result<bool> {
        let mut tx = self.read().await?;
        let applied: Vec<Applied> = tx.fetch_all("SELECT name, text FROM migrations ORDER BY name", args![]).await?;
        Ok(missing(&applied, ALL, tx.dialect()).is_ok_and(<[Migration]>::is_empty))
    }
}

async fn apply(tx: &mut Tx, migrations: &[Migration], now: i64) -> Result<Vec<&'static str>> {
    if let Some(lock) = tx.dialect().migration_lock() {
        tx.execute_script(lock).await?;
    }
    tx.execute_script(TABLE).await?;
    let applied: Vec<Applied> = tx.fetch_all("SELECT name, text FROM migrations ORDER BY name", args![]).await?;
    let missing = missing(&applied, migrations, tx.dialect()).map_err(Error::Migration)?;
    for migration in missing {
        let text = migration.text(tx.dialect());
        let run = tx.execute_script(text).await;
        run.map_err(|error| Error::Migration(format!("`{}` cannot be applied: {error}", migration.name)))?;
        let sql = "INSERT INTO migrations (name, text, applied_at) VALUES ($1, $2, $3)";
        tx.execute(sql, args![migration.name, text, now]).await?;
    }
    Ok(missing.iter().map(|migration| migration.name).collect())
}

/// What has been applied must be a prefix of what the program knows.
fn missing<'m>(
    applied: &[Applied],
    known: &'m [Migration],
    dialect: Dialect,
) -> std::result::Result<&'m [Migration], String> {
    for (place, applied) in applied.iter().enumerate() {
        let Some(migration) = known.iter().find(|migration| migration.name == applied.name) else {
            return Err(format!(
                "the database has `{}`, which this program does not know: it was used by a newer program",
                applied.name
            ));
        };
        if migration.text(dialect) != applied.text {
            return Err(format!(
                "`{}` was changed after it was applied: undo the change and add a new migration",
                applied.name
            ));
        }
        if known[place].name != applied.name {
            return Err(format!(
                "`{}` comes before `{}`, which is already applied: give it a higher number",
                known[place].name, applied.name
            ));
        }
    }
    Ok(&known[applied.len()..])
}
