//! Fresh databases for tests, so that one body runs on both.
//!
//! ```text
//! async fn closing_twice_is_refused(db: TestDb) -> Tested { … }
//!
//! db::on_both!(closing_twice_is_refused);
//! ```
//! A test that is not listed is an unused function, which the compiler reports.
//!
//! Every test has a database of its own, copied from a template that is migrated once; [`on_both_empty!`] gives one
//! without a table, for what happens on the way from an older schema. PostgreSQL is where
//! `STOA_TEST_POSTGRES` says, which `bin/test` sets; `STOA_SKIP_POSTGRES` does without, and says so.

mod proxy;

use std::fmt::{Debug, Display, Formatter};
use std::future::Future;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::ops::Deref;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};
use std::time::Duration;

use sqlx::{AssertSqlSafe, Connection, PgConnection, raw_sql};

use crate::connect::{Db, Settings};
use crate::jobs::World;
use crate::migrations::ALL;

pub use proxy::Proxy;

/// The result of a test; `?` works on every error that can be displayed.
pub type Tested = Result<(), Failure>;

/// Why a test failed, in plain words.
pub struct Failure(String);

impl Debug for Failure {
    fn fmt(&self, to: &mut Formatter<'_>) -> std::fmt::Result {
        to.write_str(&self.0)
    }
}

impl<E: Display> From<E> for Failure {
    fn from(error: E) -> Self {
        Failure(error.to_string())
    }
}

/// A migrated database that only this test uses.
pub struct TestDb {
    db: Db,
    address: String,
}

impl Deref for TestDb {
    type Target = Db;
    fn deref(&self) -> &Db {
        &self.db
    }
}

impl TestDb {
    /// Connects once more, as another process would.
    pub async fn another(&self, settings: &Settings) -> crate::Result<Db> {
        Db::connect(&self.address, settings).await
    }

    pub fn address(&self) -> &str {
        &self.address
    }

    /// Migrates an empty database to the schema of a program whose newest migration was `last`.
    pub async fn migrate_up_to(&self, last: &str, now: i64) -> crate::Result<Vec<&'static str>> {
        let until = ALL.iter().position(|migration| migration.name == last).map_or(0, |place| place + 1);
        self.db.migrate_with(&ALL[..until], now).await
    }

    /// A proxy to this database that can be cut; PostgreSQL only.
    pub async fn proxy(&self) -> std::io::Result<Proxy> {
        Proxy::to(&self.address).await
    }
}

/// Makes a test for each database out of each function.
#[macro_export]
macro_rules! on_both {
    ($($name:ident),* $(,)?) => {$(
        mod $name {
            #[test]
            fn sqlite() -> $crate::testing::Tested {
                $crate::testing::on_sqlite(super::$name)
            }
            #[test]
            fn postgres() -> $crate::testing::Tested {
                $crate::testing::on_postgres(super::$name)
            }
        }
    )*};
}

/// Makes a test on SQLite alone out of each function: for tests whose subject is words or pages, not what is stored.
#[macro_export]
macro_rules! on_one {
    ($($name:ident),* $(,)?) => {$(
        mod $name {
            #[test]
            fn sqlite() -> $crate::testing::Tested {
                $crate::testing::on_sqlite(super::$name)
            }
        }
    )*};
}

/// Like [`on_both!`], on databases without any table.
#[macro_export]
macro_rules! on_both_empty {
    ($($name:ident),* $(,)?) => {$(
        mod $name {
            #[test]
            fn sqlite() -> $crate::testing::Tested {
                $crate::testing::on_empty_sqlite(super::$name)
            }
            #[test]
            fn postgres() -> $crate::testing::Tested {
                $crate::testing::on_empty_postgres(super::$name)
            }
        }
    )*};
}

/// The schema a test starts with.
#[derive(Clone, Copy)]
enum Schema {
    Newest,
    Empty,
}

/// Runs a test on a fresh SQLite file.
pub fn on_sqlite<F>(test: impl FnOnce(TestDb) -> F) -> Tested
where
    F: Future<Output = Tested> + Send + 'static,
{
    sqlite(Schema::Newest, test)
}

/// Runs a test on a SQLite file without any table.
pub fn on_empty_sqlite<F>(test: impl FnOnce(TestDb) -> F) -> Tested
where
    F: Future<Output = Tested> + Send + 'static,
{
    sqlite(Schema::Empty, test)
}

fn sqlite<F>(schema: Schema, test: impl FnOnce(TestDb) -> F) -> Tested
where
    F: Future<Output = Tested> + Send + 'static,
{
    runtime()?.block_on(async {
        let folder = std::env::temp_dir().join(format!("stoa-{}", fresh_name()));
        std::fs::create_dir_all(&folder)?;
        let file = folder.join("test.sqlite");
        if matches!(schema, Schema::Newest) {
            std::fs::copy(sqlite_template().await?, &file)?;
        }
        let outcome = run(format!("sqlite:{}", file.display()), test).await;
        std::fs::remove_dir_all(&folder)?;
        outcome
    })
}

/// Runs a test on a fresh PostgreSQL database.
pub fn on_postgres<F>(test: impl FnOnce(TestDb) -> F) -> Tested
where
    F: Future<Output = Tested> + Send + 'static,
{
    postgres(Schema::Newest, test)
}

/// Runs a test on a PostgreSQL database without any table.
pub fn on_empty_postgres<F>(test: impl FnOnce(TestDb) -> F) -> Tested
where
    F: Future<Output = Tested> + Send + 'static,
{
    postgres(Schema::Empty, test)
}

fn postgres<F>(schema: Schema, test: impl FnOnce(TestDb) -> F) -> Tested
where
    F: Future<Output = Tested> + Send + 'static,
{
    let Ok(server) = std::env::var("STOA_TEST_POSTGRES") else {
        if std::env::var_os("STOA_SKIP_POSTGRES").is_some() {
            eprintln!("skipped: STOA_SKIP_POSTGRES is set");
            return Ok(());
        }
        return Err("no PostgreSQL to test on: run `bin/test`, or set STOA_SKIP_POSTGRES to do without".into());
    };
    runtime()?.block_on(async {
        let mut admin = PgConnection::connect(&server).await?;
        let template = match schema {
            Schema::Newest => postgres_template(&mut admin, &server).await?,
            Schema::Empty => "template0".to_owned(),
        };
        let name = fresh_name();
        script(&mut admin, format!("CREATE DATABASE {name} TEMPLATE {template}")).await?;
        let outcome = run(beside(&server, &name), test).await;
        script(&mut admin, format!("DROP DATABASE {name} WITH (FORCE)")).await?;
        outcome
    })
}

/// Runs the test in its own task, so that the database is removed even if it panics.
async fn run<F>(address: String, test: impl FnOnce(TestDb) -> F) -> Tested
where
    F: Future<Output = Tested> + Send + 'static,
{
    let settings = Settings { connections: 4, wait: Duration::from_secs(20), ..Settings::default() };
    let db = Db::connect(&address, &settings).await?;
    let outcome = tokio::spawn(test(TestDb { db: db.clone(), address })).await;
    db.close().await;
    outcome.unwrap_or_else(|stopped| Err(format!("the test panicked: {stopped}").into()))
}

fn runtime() -> std::io::Result<tokio::runtime::Runtime> {
    tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()
}

fn fresh_name() -> String {
    static NEXT: AtomicU64 = AtomicU64::new(0);
    format!("test_{}_{}", std::process::id(), NEXT.fetch_add(1, Ordering::SeqCst))
}

/// Changes when any migration changes, so that an outdated template is never used.
fn fingerprint() -> u64 {
    let mut hasher = DefaultHasher::new();
    for migration in ALL {
        (migration.name, migration.sqlite, migration.postgres).hash(&mut hasher);
    }
    hasher.finish()
}

async fn sqlite_template() -> Result<PathBuf, Failure> {
    let file = std::env::temp_dir().join(format!("stoa-template-{:016x}.sqlite", fingerprint()));
    if !file.exists() {
        let building = std::env::temp_dir().join(format!("stoa-template-{}.sqlite", fresh_name()));
        migrate(&format!("sqlite:{}", building.display())).await?;
        // The last one replaces an identical file; nobody sees half of one.
        std::fs::rename(&building, &file)?;
    }
    Ok(file)
}

async fn postgres_template(admin: &mut PgConnection, server: &str) -> Result<String, Failure> {
    let name = format!("template_{:016x}", fingerprint());
    let wanted = format!("SELECT 1 FROM pg_database WHERE datname = '{name}'");
    script(admin, "SELECT pg_advisory_lock(5287435)".to_owned()).await?;
    if raw_sql(AssertSqlSafe(wanted)).fetch_optional(&mut *admin).await?.is_none() {
        let building = fresh_name();
        script(admin, format!("CREATE DATABASE {building} TEMPLATE template0")).await?;
        migrate(&beside(server, &building)).await?;
        script(admin, format!("ALTER DATABASE {building} RENAME TO {name}")).await?;
    }
    script(admin, "SELECT pg_advisory_unlock(5287435)".to_owned()).await?;
    Ok(name)
}

async fn migrate(address: &str) -> Tested {
    let db = Db::connect(address, &Settings { connections: 1, ..Settings::default() }).await?;
    let outcome = db.migrate(0).await;
    db.close().await;
    outcome?;
    Ok(())
}

async fn script(connection: &mut PgConnection, sql: String) -> sqlx::Result<()> {
    raw_sql(AssertSqlSafe(sql)).execute(connection).await?;
    Ok(())
}

/// The address of another database on the same server.
fn beside(server: &str, name: &str) -> String {
    let (server, options) = server.split_once('?').map_or((server, ""), |(server, options)| (server, options));
    let host = server.rsplit_once('/').map_or(server, |(host, _)| host);
    if options.is_empty() { format!("{host}/{name}") } else { format!("{host}/{name}?{options}") }
}

/// A clock that stands still until it is moved.
#[derive(Clone)]
pub struct Time(Arc<AtomicI64>);

impl Time {
    /// Starts at this moment, in milliseconds since 1970.
    pub fn at(now: i64) -> Self {
        Time(Arc::new(AtomicI64::new(now)))
    }

    pub fn now(&self) -> i64 {
        self.0.load(Ordering::SeqCst)
    }

    pub fn advance(&self, milliseconds: i64) {
        self.0.fetch_add(milliseconds, Ordering::SeqCst);
    }

    /// A world with this clock and seeded randomness; each reading of the clock advances it by `step` milliseconds.
    pub fn world(&self, step: i64, seed: u64) -> World {
        let time = Arc::clone(&self.0);
        let state = AtomicU64::new(seed);
        World::new(
            move || time.fetch_add(step, Ordering::SeqCst),
            move || {
                let high = mix(state.fetch_add(0x9E37_79B9_7F4A_7C15, Ordering::SeqCst));
                u128::from(high) << 64 | u128::from(mix(high))
            },
        )
    }
}

/// Spreads a counter over all numbers, deterministically.
pub fn mix(number: u64) -> u64 {
    let number = (number ^ (number >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    number ^ (number >> 31)
}
