//! One SQL text for SQLite and PostgreSQL: connections, transactions, migrations, jobs, test databases.
//!
//! The only crate that names a driver, and it knows no word of the domain. A slice's `store.rs` takes
//! [`&mut Tx`](Tx), writes portable SQL with `$1` placeholders and never learns which database runs it:
//!
//! ```
//! use db::{Result, Tx, args};
//!
//! struct Stamp {
//!     id: String,
//!     used_at: Option<i64>,
//! }
//! db::from_row!(Stamp { id, used_at });
//!
//! async fn save(tx: &mut Tx, stamp: &Stamp) -> Result<()> {
//!     let sql = "INSERT INTO stamps (id, used_at) VALUES ($1, $2)
//!         ON CONFLICT (id) DO UPDATE SET used_at = excluded.used_at";
//!     tx.execute(sql, args![stamp.id, stamp.used_at]).await?;
//!     Ok(())
//! }
//!
//! async fn find(tx: &mut Tx, id: &str) -> Result<Option<Stamp>> {
//!     tx.fetch_optional("SELECT id, used_at FROM stamps WHERE id = $1", args![id]).await
//! }
//! ```
//!
//! Invariants: an acknowledged commit is on disk, and one that nobody can be sure of is [`Error::Uncertain`]; a future dropped at any point leaves no connection
//! inside a transaction and nothing half written; a statement that failed spoils its transaction on both
//! databases. What both databases understand alike is shown in `tests/it/portable.rs`.
//!
//! Deliberately absent: a query builder, compile-time checked SQL (it checks one database only),
//! savepoints and nested transactions for callers, down migrations.

mod connect;
mod dialect;
mod error;
mod id;
mod migrations;
mod pooled;
mod postgres;
mod reachability;
mod row;
mod sql;
mod sqlite;
mod tally;
mod trouble;
mod tx;
mod value;
mod wake;

pub mod jobs;
#[cfg(feature = "testing")]
pub mod testing;

pub use connect::{Db, Settings};
pub use dialect::Dialect;
pub use error::{Constraint, Driver, Error, Result};
pub use id::{Chance, Clock, new_id};
pub use migrations::Migration;
pub use row::{Cell, Column, FromRow, Mismatch, Row};
pub use sql::{Builder, Sql};
pub use tally::Tally;
pub use trouble::Trouble;
pub use tx::Tx;
pub use value::{Bind, Value};
pub use wake::{Line, Wakes};
