//! Small write transactions with one writer and with 32, through this crate and through the bare driver:
//! `cargo bench -p db`. PostgreSQL is measured where `STOA_TEST_POSTGRES` says, if it is set; start it with
//! `STOA_POSTGRES_DURABLE=1 bin/postgres start`, so that it waits for the disk as SQLite does.
//!
//! A transaction stores one row in each of three tables. Rounds take turns, so that a busy moment of the
//! machine hits everyone; the median counts. CPU is that of this process, without PostgreSQL's server.

use std::error::Error;
use std::future::Future;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, AtomicU64, Ordering};
use std::time::{Duration, Instant};

use db::{Db, Settings, args};
use sqlx::postgres::{PgPool, PgPoolOptions};
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{ConnectOptions, Executor, SqliteConnection};
use tokio::sync::Mutex;
use tokio::task::JoinSet;

type Outcome<T = ()> = Result<T, Box<dyn Error + Send + Sync>>;

const ROUNDS: usize = 5;
const ROUND: Duration = Duration::from_secs(2);
const TABLES: &str = "CREATE TABLE cases (id TEXT PRIMARY KEY, title TEXT NOT NULL, opened_at BIGINT NOT NULL);
    CREATE TABLE messages (id TEXT PRIMARY KEY, case_id TEXT NOT NULL, body TEXT NOT NULL);
    CREATE TABLE outbox (id TEXT PRIMARY KEY, case_id TEXT NOT NULL, sent BOOLEAN NOT NULL)";
const NO_TABLES: &str = "DROP TABLE IF EXISTS cases; DROP TABLE IF EXISTS messages; DROP TABLE IF EXISTS outbox";
const CASE: &str = "INSERT INTO cases (id, title, opened_at) VALUES ($1, $2, $3)";
const MESSAGE: &str = "INSERT INTO messages (id, case_id, body) VALUES ($1, $2, $3)";
const OUTBOX: &str = "INSERT INTO outbox (id, case_id, sent) VALUES ($1, $2, $3)";
const BODY: &str = "Good morning, the street light in front of our house has been dark for a week.";

/// The subject of the measurement.
#[derive(Clone)]
enum Subject {
    Ours(Db),
    BareSqlite(Arc<Mutex<SqliteConnection>>),
    BarePostgres(PgPool),
}

impl Subject {
    async fn write(&self, n: i64) -> Outcome {
        let id = db::new_id(n, u128::from(n.unsigned_abs()));
        match self {
            Subject::Ours(db) => {
                let mut tx = db.begin().await?;
                tx.execute(CASE, args![id, "Street light", n]).await?;
                tx.execute(MESSAGE, args![id, id, BODY]).await?;
                tx.execute(OUTBOX, args![id, id, false]).await?;
                tx.commit().await?;
            }
            Subject::BareSqlite(connection) => {
                let mut connection = connection.lock().await;
                connection.execute("BEGIN IMMEDIATE").await?;
                connection.execute(sqlx::query(CASE).bind(&id).bind("Street light").bind(n)).await?;
                connection.execute(sqlx::query(MESSAGE).bind(&id).bind(&id).bind(BODY)).await?;
                connection.execute(sqlx::query(OUTBOX).bind(&id).bind(&id).bind(false)).await?;
                connection.execute("COMMIT").await?;
            }
            Subject::BarePostgres(pool) => {
                let mut tx = pool.begin().await?;
                tx.execute(sqlx::query(CASE).bind(&id).bind("Street light").bind(n)).await?;
                tx.execute(sqlx::query(MESSAGE).bind(&id).bind(&id).bind(BODY)).await?;
                tx.execute(sqlx::query(OUTBOX).bind(&id).bind(&id).bind(false)).await?;
                tx.commit().await?;
            }
        }
        Ok(())
    }
}

/// The elapsed seconds of `work`, and the CPU seconds of this process meanwhile.
#[expect(clippy::disallowed_methods, reason = "a benchmark measures the machine's time")]
async fn timed(work: impl Future<Output = Outcome>) -> Outcome<(f64, f64)> {
    let (start, cpu) = (Instant::now(), cpu_seconds());
    work.await?;
    Ok((start.elapsed().as_secs_f64(), cpu_seconds() - cpu))
}

/// From `/proc`, in ticks of 10 ms; 0 where there is none.
fn cpu_seconds() -> f64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap_or_default();
    let after_name = stat.rsplit(')').next().unwrap_or_default();
    let ticks = after_name.split_whitespace().skip(11).take(2).filter_map(|ticks| ticks.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0
}

async fn round(subject: &Subject, writers: usize, next: &Arc<AtomicI64>) -> Outcome<(f64, f64)> {
    let done = Arc::new(AtomicU64::new(0));
    let is_over = Arc::new(AtomicBool::new(false));
    let mut tasks = JoinSet::new();
    let work = async {
        for _ in 0..writers {
            let (done, is_over) = (Arc::clone(&done), Arc::clone(&is_over));
            let (next, subject) = (Arc::clone(next), subject.clone());
            tasks.spawn(async move {
                // Signalled rather than aborted: the bare driver would stay inside its transaction.
                while !is_over.load(Ordering::SeqCst) {
                    subject.write(next.fetch_add(1, Ordering::SeqCst)).await?;
                    done.fetch_add(1, Ordering::SeqCst);
                }
                Outcome::Ok(())
            });
        }
        tokio::time::sleep(ROUND).await;
        is_over.store(true, Ordering::SeqCst);
        while let Some(ended) = tasks.join_next().await {
            ended??;
        }
        Ok(())
    };
    let (seconds, cpu) = timed(work).await?;
    let done = f64::from(u32::try_from(done.load(Ordering::SeqCst))?);
    Ok((done / seconds, cpu / done * 1e6))
}

async fn subjects(folder: &std::path::Path) -> Outcome<Vec<(&'static str, Subject)>> {
    let settings = Settings::default();
    let ours = Db::connect(&format!("sqlite:{}", folder.join("ours.sqlite").display()), &settings).await?;
    let bare = SqliteConnectOptions::new().filename(folder.join("bare.sqlite")).create_if_missing(true);
    let bare = bare.journal_mode(SqliteJournalMode::Wal).synchronous(SqliteSynchronous::Full);
    let mut bare = bare.connect().await?;
    bare.execute(sqlx::raw_sql(TABLES)).await?;
    let mut subjects = vec![
        ("SQLite, this crate", Subject::Ours(ours.clone())),
        ("SQLite, sqlx alone", Subject::BareSqlite(Arc::new(Mutex::new(bare)))),
    ];
    let mut tx = ours.begin().await?;
    tx.execute_script(TABLES).await?;
    tx.commit().await?;
    if let Ok(address) = std::env::var("STOA_TEST_POSTGRES") {
        let ours = Db::connect(&address, &settings).await?;
        let mut tx = ours.begin().await?;
        tx.execute_script(NO_TABLES).await?;
        tx.execute_script(TABLES).await?;
        tx.commit().await?;
        let bare = PgPoolOptions::new().max_connections(settings.connections).connect(&address).await?;
        subjects.push(("PostgreSQL, this crate", Subject::Ours(ours)));
        subjects.push(("PostgreSQL, bare driver", Subject::BarePostgres(bare)));
    }
    Ok(subjects)
}

fn median(mut figures: Vec<f64>) -> f64 {
    figures.sort_by(f64::total_cmp);
    figures[figures.len() / 2]
}

#[tokio::main]
async fn main() -> Outcome {
    let folder = std::env::temp_dir().join(format!("stoa-bench-{}", std::process::id()));
    std::fs::create_dir_all(&folder)?;
    let subjects = subjects(&folder).await?;
    let next = Arc::new(AtomicI64::new(0));
    println!("| | writers | transactions/s | CPU µs each | transactions per commit |\n|---|---|---|---|---|");
    for writers in [1, 32] {
        let mut figures = vec![Vec::new(); subjects.len()];
        for _ in 0..ROUNDS {
            for ((_, subject), figures) in subjects.iter().zip(&mut figures) {
                let commits = |subject: &Subject| match subject {
                    Subject::Ours(db) => db.commits(),
                    _ => None,
                };
                let before = commits(subject);
                let (rate, cpu) = round(subject, writers, &next).await?;
                let shared = commits(subject).zip(before).map_or(1, |(after, before)| after - before);
                figures.push((rate, cpu, rate * ROUND.as_secs_f64() / f64::from(u32::try_from(shared)?)));
            }
        }
        for ((name, subject), figures) in subjects.iter().zip(figures) {
            let (rate, cpu) = (figures.iter().map(|figure| figure.0), figures.iter().map(|figure| figure.1));
            let shared = match subject {
                Subject::Ours(db) if db.commits().is_some() => {
                    format!("{:.1}", median(figures.iter().map(|figure| figure.2).collect()))
                }
                _ => "1".to_owned(),
            };
            println!(
                "| {name} | {writers} | {:.0} | {:.0} | {shared} |",
                median(rate.collect()),
                median(cpu.collect())
            );
        }
    }
    std::fs::remove_dir_all(&folder)?;
    Ok(())
}
