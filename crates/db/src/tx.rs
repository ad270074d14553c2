//! A transaction, on either database.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use sqlx::{Executor, Postgres};
use tokio::runtime::Handle;

use crate::dialect::Dialect;
use crate::error::{Driver, Error, Result};
use crate::pooled::Pooled;
use crate::postgres::{SILENCE, answered};
use crate::row::{FromRow, Row};
use crate::sql::Sql;
use crate::tally::Tally;
use crate::trouble::Trouble;
use crate::value::{Value, for_postgres};
use crate::wake::Bell;
use crate::{postgres, sqlite};

/// An open transaction: committed explicitly, or rolled back when dropped.
///
/// A statement that fails, or whose future is dropped before it completes, spoils the transaction: everything after it
/// returns [`Error::Spoiled`]. Statements that are expected to collide use `ON CONFLICT`.
pub struct Tx {
    /// Taken when the transaction ends.
    session: Option<Session>,
    is_spoiled: bool,
    is_read_only: bool,
    undone: Undone,
    wakes: Vec<String>,
    runtime: Handle,
    bell: Arc<Bell>,
    tally: Arc<Tally>,
}

/// Whether a transaction failed because of a conflict, and certainly stored nothing. Outlives the transaction, because
/// the work that ran in it returns an error of its own, which need not say so.
#[derive(Clone, Default)]
pub(crate) struct Undone(Arc<AtomicBool>);

impl Undone {
    pub(crate) fn through_no_fault_of_its_own(&self) -> bool {
        self.0.load(Ordering::SeqCst)
    }

    fn note(&self, error: &Error) {
        if matches!(error.trouble(), Trouble::Conflict | Trouble::Away) {
            self.0.store(true, Ordering::SeqCst);
        }
    }
}

pub(crate) enum Session {
    Writer(sqlite::Turn),
    Reader(sqlite::Reader),
    Postgres(Pooled<Postgres>),
}

impl Tx {
    /// A write transaction.
    pub(crate) fn new(session: Session, runtime: Handle, (bell, tally): (Arc<Bell>, Arc<Tally>)) -> Self {
        tally.transaction();
        Tx {
            session: Some(session),
            is_spoiled: false,
            undone: Undone::default(),
            is_read_only: false,
            wakes: Vec::new(),
            runtime,
            bell,
            tally,
        }
    }

    /// A read-only transaction, in which the database refuses every write.
    pub(crate) fn reading(session: Session, runtime: Handle, (bell, tally): (Arc<Bell>, Arc<Tally>)) -> Self {
        Tx {
            session: Some(session),
            is_spoiled: false,
            undone: Undone::default(),
            is_read_only: true,
            wakes: Vec::new(),
            runtime,
            bell,
            tally,
        }
    }

    /// Whether it was opened with [`Db::read`](crate::Db::read).
    pub fn is_read_only(&self) -> bool {
        self.is_read_only
    }

    pub(crate) fn undone(&self) -> Undone {
        self.undone.clone()
    }

    pub fn dialect(&self) -> Dialect {
        match self.session {
            Some(Session::Postgres(_)) => Dialect::Postgres,
            _ => Dialect::Sqlite,
        }
    }

    /// Runs a statement and returns how many rows it changed.
    pub async fn execute(&mut self, sql: impl Into<Sql>, args: Vec<Value>) -> Result<u64> {
        self.guarded(Ask::Count, sql.into(), args).await.map(|answer| answer.changed)
    }

    /// Every row of the result, in the order of the statement.
    pub async fn fetch_all<T: FromRow>(&mut self, sql: impl Into<Sql>, args: Vec<Value>) -> Result<Vec<T>> {
        let answer = self.guarded(Ask::All, sql.into(), args).await?;
        answer.rows.iter().map(T::from_row).collect()
    }

    /// The first row of the result, if there is one.
    pub async fn fetch_optional<T: FromRow>(&mut self, sql: impl Into<Sql>, args: Vec<Value>) -> Result<Option<T>> {
        let answer = self.guarded(Ask::First, sql.into(), args).await?;
        answer.rows.first().map(T::from_row).transpose()
    }

    /// The only row of a result that always has one, such as a count.
    pub async fn fetch_one<T: FromRow>(&mut self, sql: impl Into<Sql>, args: Vec<Value>) -> Result<T> {
        let found = self.fetch_optional(sql, args).await?;
        found.ok_or_else(|| Error::Driver(Arc::new(Driver::NoRow)))
    }

    /// Runs several statements without values, as in a migration.
    pub async fn execute_script(&mut self, script: &'static str) -> Result<()> {
        self.guarded(Ask::Script, script.into(), Vec::new()).await?;
        Ok(())
    }

    /// Waits for every other write transaction that locked the same key, and locks it until this one ends: for rows that
    /// are counted before one is added, of which there may be none to lock. SQLite has one writer at a time anyway.
    pub async fn lock(&mut self, key: &str) -> Result<()> {
        match self.dialect().lock().filter(|_| !self.is_read_only) {
            Some(sql) => self.execute(sql, crate::args![key]).await.map(|_| ()),
            None => Ok(()),
        }
    }

    /// After a successful commit, notifies [`Db::wakes`](crate::Db::wakes) of this process and, on PostgreSQL, of all
    /// others, that something about the topic has changed. A hint without guarantee.
    pub fn wake(&mut self, topic: &str) {
        if !self.wakes.iter().any(|known| known == topic) {
            self.wakes.push(topic.to_owned());
        }
    }

    /// Commits. Once called, it runs to completion even if the caller goes away; once it has returned `Ok`, everything
    /// is on disk.
    pub async fn commit(mut self) -> Result<()> {
        let session = self.session.take().ok_or(Error::Spoiled)?;
        let keep = !self.is_spoiled;
        let session = match session {
            // There is nothing to wait for.
            Session::Reader(reader) => return reader.finish().and(if keep { Ok(()) } else { Err(Error::Spoiled) }),
            session => session,
        };
        let (wakes, bell) = (std::mem::take(&mut self.wakes), Arc::clone(&self.bell));
        let task = self.runtime.spawn(async move {
            session.finish(keep).await?;
            if !keep {
                return Err(Error::Spoiled);
            }
            for topic in wakes {
                bell.say(topic);
            }
            Ok(())
        });
        // An aborted task may have got as far as the commit.
        let lost = |_| Error::Uncertain(Arc::new(Driver::Said("the process is stopping".to_owned())));
        task.await.map_err(lost)?.inspect_err(|error| self.undone.note(error))
    }

    /// Rolls back, and returns once that is done; dropping the transaction does the same, later.
    pub async fn rollback(mut self) -> Result<()> {
        let session = self.session.take().ok_or(Error::Spoiled)?;
        self.runtime.spawn(session.finish(false)).await.map_err(|_| Error::Closing)?
    }

    async fn guarded(&mut self, ask: Ask, sql: Sql, args: Vec<Value>) -> Result<QueryResult> {
        if std::mem::replace(&mut self.is_spoiled, true) {
            return Err(Error::Spoiled);
        }
        fits(&sql, &args)?;
        if !self.is_read_only {
            self.tally.statement();
        }
        let answer = match self.session.as_mut().ok_or(Error::Spoiled)? {
            Session::Writer(turn) => on_sqlite(turn.connection()?, ask, &sql, args),
            Session::Reader(reader) => on_sqlite(reader.connection()?, ask, &sql, args),
            Session::Postgres(lent) => on_postgres(lent.connection()?, ask, sql, args).await,
        };
        let answer = answer.inspect_err(|error| self.undone.note(error))?;
        self.is_spoiled = false;
        Ok(answer)
    }
}

fn fits(sql: &Sql, args: &[Value]) -> Result<()> {
    let placeholders = sql.placeholders();
    if placeholders == args.len() {
        return Ok(());
    }
    Err(Error::Arity { sql: sql.as_str().to_owned(), placeholders, given: args.len() })
}

impl Drop for Tx {
    fn drop(&mut self) {
        match self.session.take() {
            // Nothing to report on failure: the connection is then closed, and with it the transaction.
            Some(Session::Reader(reader)) => drop(reader.finish()),
            Some(session) => drop(self.runtime.spawn(session.finish(false))),
            None => {}
        }
    }
}

impl Session {
    async fn finish(self, keep: bool) -> Result<()> {
        match self {
            Session::Writer(turn) => turn.finish(keep).await,
            Session::Reader(reader) => reader.finish(),
            Session::Postgres(lent) => postgres::finish(lent, keep).await,
        }
    }
}

/// Which part of the result is wanted; an optional row stops after the first.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ask {
    Count,
    First,
    All,
    Script,
}

#[derive(Default)]
struct QueryResult {
    changed: u64,
    rows: Vec<Row>,
}

fn on_sqlite(connection: &rusqlite::Connection, ask: Ask, sql: &Sql, args: Vec<Value>) -> Result<QueryResult> {
    let (changed, rows) = sqlite::ask(connection, ask, sql, args)?;
    Ok(QueryResult { changed, rows: rows.into_iter().map(Row::from).collect() })
}

async fn on_postgres(connection: &mut sqlx::PgConnection, ask: Ask, sql: Sql, args: Vec<Value>) -> Result<QueryResult> {
    let mut answer = QueryResult::default();
    if ask == Ask::Script {
        // A migration has no time limit.
        connection.execute(sqlx::raw_sql(sql.into_inner())).await?;
        return Ok(answer);
    }
    let query = sqlx::query_with(sql.into_inner(), for_postgres(args)?);
    match ask {
        Ask::First => answer.rows.extend(answered(SILENCE, connection.fetch_optional(query)).await?.map(Row::from)),
        Ask::All => {
            answer.rows.extend(answered(SILENCE, connection.fetch_all(query)).await?.into_iter().map(Row::from));
        }
        Ask::Count | Ask::Script => {
            answer.changed = answered(SILENCE, connection.execute(query)).await?.rows_affected();
        }
    }
    Ok(answer)
}

/// One statement without a transaction.
pub(crate) fn first_on_sqlite(reader: sqlite::Reader, sql: &Sql, args: Vec<Value>) -> Result<Option<Row>> {
    fits(sql, &args)?;
    let answer = on_sqlite(reader.connection()?, Ask::First, sql, args)?;
    reader.give_back();
    Ok(answer.rows.into_iter().next())
}

/// The same on PostgreSQL. Must run to completion: only then is the connection given back.
pub(crate) async fn first_on_postgres(mut lent: Pooled<Postgres>, sql: Sql, args: Vec<Value>) -> Result<Option<Row>> {
    fits(&sql, &args)?;
    let answer = on_postgres(lent.connection()?, Ask::First, sql, args).await?;
    lent.give_back();
    Ok(answer.rows.into_iter().next())
}
