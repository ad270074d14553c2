//! Acknowledged commits survive the death of the process at any point.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use db::testing::{TestDb, Tested};
use db::{Db, Settings};
use tokio::task::JoinSet;

use crate::support::{make_pairs, pairs, write_pair};

const ADDRESS: &str = "STOA_TEST_WRITER";
const FIRST: &str = "STOA_TEST_FIRST";
const WRITERS: i64 = 8;

/// The other process: not a test itself, it writes until it is killed and prints each number once its commit is
/// acknowledged.
#[test]
fn writes_until_it_is_killed() -> Tested {
    let Ok(address) = std::env::var(ADDRESS) else { return Ok(()) };
    let first: i64 = std::env::var(FIRST)?.parse()?;
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build()?;
    runtime.block_on(async move {
        let db = Db::connect(&address, &Settings::default()).await?;
        let mut writers = JoinSet::new();
        for writer in 0..WRITERS {
            let db = db.clone();
            writers.spawn(async move {
                for n in 0.. {
                    let n = first + n * WRITERS + writer;
                    let mut tx = db.begin().await?;
                    write_pair(&mut tx, n).await?;
                    tx.commit().await?;
                    writeln!(std::io::stderr().lock(), "{n}").map_err(|_| db::Error::Closing)?;
                }
                Ok::<(), db::Error>(())
            });
        }
        while let Some(done) = writers.join_next().await {
            done??;
        }
        Ok(())
    })
}

fn kill_after(address: &str, first: usize, acknowledgements: usize) -> Result<Vec<i64>, db::testing::Failure> {
    let mut child = Command::new(std::env::current_exe()?)
        .args(["--exact", "acknowledged::writes_until_it_is_killed", "--nocapture"])
        .env(ADDRESS, address)
        .env(FIRST, first.to_string())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let lines = BufReader::new(child.stderr.take().ok_or("no output")?).lines();
    let mut acknowledged = Vec::new();
    for line in lines {
        // The last line may be truncated by the kill; it is then ignored.
        if let Ok(n) = line?.parse() {
            acknowledged.push(n);
        }
        if acknowledged.len() == acknowledgements {
            child.kill()?;
            child.wait()?;
            break;
        }
    }
    Ok(acknowledged)
}

async fn nothing_acknowledged_is_lost_when_the_process_is_killed(db: TestDb) -> Tested {
    make_pairs(&db).await?;
    for round in 1..=3 {
        let address = db.address().to_owned();
        // Different numbers each time: the server may still be finishing what a killed process had sent.
        let killed = tokio::task::spawn_blocking(move || kill_after(&address, round * 1_000_000, round * 61));
        let acknowledged = killed.await??;
        assert_eq!(acknowledged.len(), round * 61);
        let stored = pairs(&db).await?;
        assert!(acknowledged.iter().all(|n| stored.contains(n)), "an acknowledged write is missing");
    }
    Ok(())
}

db::on_both!(nothing_acknowledged_is_lost_when_the_process_is_killed);
