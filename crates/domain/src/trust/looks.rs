//! The single writer of ledger entries of read-only requests: many requests share one transaction, and each waits for
//! its commit.
//!
//! While one group commits, the next one collects, so the cost of a commit is shared by more requests as load grows.
//! Accesses to one person's data always use the same lane, so that they enter the chain in the order they were made.
//! SQLite has one writer and therefore one lane; on PostgreSQL a chain locked by another transaction delays only its
//! own lane.

use std::collections::BTreeMap;
use std::fmt::{Display, Formatter};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

use db::{Db, Dialect, Trouble};
use tokio::sync::{mpsc, oneshot};

use super::deferred_looks::Trail;
use super::ledger;
use super::ledger_entry::LedgerEntry;
use crate::refusal::Refusal;

/// The maximum number of trails in one transaction, so that the first one does not wait indefinitely.
const MOST: usize = 64;

/// The number of lanes on PostgreSQL.
const LANES: usize = 3;

/// Why the entries were not written.
#[derive(Clone, Debug)]
pub struct NotRecorded(Arc<db::Error>);

impl Display for NotRecorded {
    fn fmt(&self, to: &mut Formatter<'_>) -> std::fmt::Result {
        write!(to, "the record of looks could not be written: {}", self.0)
    }
}

impl From<NotRecorded> for Refusal {
    fn from(unkept: NotRecorded) -> Self {
        let problem = Refusal::unavailable("busy");
        Refusal { cause: Some(unkept.to_string()), retry_after: Some(5), ..problem }
    }
}

type WriteResult = Result<(), NotRecorded>;

/// A request's trail, and the channel on which it awaits the result.
struct PendingTrail {
    trail: Trail,
    done: oneshot::Sender<WriteResult>,
}

pub struct Looks {
    lanes: Vec<mpsc::UnboundedSender<PendingTrail>>,
}

impl Looks {
    /// Starts the writer, which stops when this is dropped. Needs a Tokio runtime.
    pub fn begin(db: &Db) -> Looks {
        let lanes = if db.dialect() == Dialect::Sqlite { 1 } else { LANES };
        let lanes = (0..lanes).map(|_| {
            let (sender, waiting) = mpsc::unbounded_channel();
            tokio::spawn(write(db.clone(), waiting));
            sender
        });
        Looks { lanes: lanes.collect() }
    }

    /// Writes a trail, and returns once it is durable.
    pub(super) async fn keep(&self, trail: Trail) -> WriteResult {
        let mut sealed = Vec::new();
        for (lane, trail) in self.by_lane(trail) {
            let (done, outcome) = oneshot::channel();
            let sender = self.lanes.get(lane).ok_or_else(closing)?;
            sender.send(PendingTrail { trail, done }).map_err(|_| closing())?;
            sealed.push(outcome);
        }
        for outcome in sealed {
            outcome.await.map_err(|_| closing())??;
        }
        Ok(())
    }

    fn by_lane(&self, trail: Trail) -> BTreeMap<usize, Trail> {
        let mut lanes: BTreeMap<usize, Trail> = BTreeMap::new();
        for look in trail.looks {
            lanes.entry(self.lane_of(&look)).or_default().looks.push(look);
        }
        if !trail.marks.is_empty() {
            lanes.entry(0).or_default().marks = trail.marks;
        }
        lanes
    }

    fn lane_of(&self, look: &LedgerEntry) -> usize {
        let mut hasher = DefaultHasher::new();
        look.person_id.hash(&mut hasher);
        let lanes = u64::try_from(self.lanes.len()).unwrap_or(1).max(1);
        usize::try_from(hasher.finish() % lanes).unwrap_or_default()
    }
}

fn closing() -> NotRecorded {
    NotRecorded(Arc::new(db::Error::Closing))
}

/// Writes one group after another until every sender is gone.
async fn write(db: Db, mut waiting: mpsc::UnboundedReceiver<PendingTrail>) {
    while let Some(first) = waiting.recv().await {
        let mut group = vec![first];
        // Trails that arrive while others occupy the database join this group.
        let begun = db.begin().await;
        while let (true, Ok(next)) = (group.len() < MOST, waiting.try_recv()) {
            group.push(next);
        }
        let written = match begun {
            Ok(tx) => append(tx, group.iter().map(|one| &one.trail)).await,
            Err(error) => Err(error),
        };
        match written {
            Err(error) if group.len() > 1 && may_be_one_alone(&error) => one_by_one(&db, group).await,
            written => {
                let outcome = written.map_err(|error| NotRecorded(Arc::new(error)));
                for one in group {
                    // A request that was abandoned meanwhile needs no answer.
                    let _ = one.done.send(outcome.clone());
                }
            }
        }
    }
}

/// Whether a single trail may have caused the failure. Not after a failed commit, when it is unknown what was stored,
/// nor when the database is unreachable, which affects all of them.
fn may_be_one_alone(error: &db::Error) -> bool {
    let is_sure = !matches!(error, db::Error::Commit(_) | db::Error::Closing);
    is_sure && matches!(error.trouble(), Trouble::Conflict | Trouble::Other)
}

/// Retries the trails one at a time, so that one that cannot be written fails alone.
async fn one_by_one(db: &Db, group: Vec<PendingTrail>) {
    for one in group {
        let written = match db.begin().await {
            Ok(tx) => append(tx, [&one.trail].into_iter()).await,
            Err(error) => Err(error),
        };
        let _ = one.done.send(written.map_err(|error| NotRecorded(Arc::new(error))));
    }
}

async fn append(mut tx: db::Tx, trails: impl Iterator<Item = &Trail> + Clone) -> db::Result<()> {
    ledger::grow_late(&mut tx, trails.clone().flat_map(|trail| trail.looks.iter().cloned()).collect()).await?;
    for mark in trails.flat_map(|trail| &trail.marks) {
        tx.execute(mark.sql, mark.args.clone()).await?;
    }
    tx.commit().await
}
