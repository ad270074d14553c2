//! The loop that runs jobs.

use std::collections::BTreeMap;
use std::future::Future;
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::watch;
use tokio::task::JoinSet;
use tokio::time::{Instant, timeout};

use super::{Job, TOPIC, World, queue};
use crate::connect::Db;
use crate::error::Result;

type JobResult = Result<(), Box<dyn std::error::Error + Send + Sync>>;
type Handler = Arc<dyn Fn(Db, Job) -> Pin<Box<dyn Future<Output = JobResult> + Send>> + Send + Sync>;

/// The handler of each kind of job.
#[derive(Clone, Default)]
pub struct Handlers(BTreeMap<&'static str, Handler>);

impl Handlers {
    /// Registers the handler of a kind. It may run twice for one job; see [`complete`](super::complete).
    pub fn on<H, F>(mut self, kind: &'static str, handler: H) -> Self
    where
        H: Fn(Db, Job) -> F + Send + Sync + 'static,
        F: Future<Output = JobResult> + Send + 'static,
    {
        self.0.insert(kind, Arc::new(move |db, job| Box::pin(handler(db, job))));
        self
    }

    /// The kinds that have a handler.
    pub fn kinds(&self) -> impl Iterator<Item = &'static str> {
        self.0.keys().copied()
    }

    /// Only the handlers of these kinds.
    pub fn only(mut self, kinds: &[&str]) -> Self {
        self.0.retain(|kind, _| kinds.contains(kind));
        self
    }

    /// All but the handlers of these kinds, which another worker runs.
    pub fn without(mut self, kinds: &[&str]) -> Self {
        self.0.retain(|kind, _| !kinds.contains(kind));
        self
    }
}

/// A worker told to stop waits for its slots, so none rests for longer than this.
const LONGEST_REST: Duration = Duration::from_secs(2);

/// Runs jobs until told to stop. Any number of workers may share a database.
pub struct Worker {
    pub db: Db,
    pub handlers: Handlers,
    pub world: World,
    /// The number of concurrent jobs.
    pub slots: u32,
    /// How long a job may take. One that takes longer is cut off, so that two workers never run it at once.
    pub lease: Duration,
    /// How often to poll without a wake-up.
    pub poll: Duration,
    /// How many times as long as a job took its slot then rests, so that heavy work leaves the machine to others.
    pub rest: u32,
}

impl Worker {
    /// Runs until `stop` becomes true or its sender is dropped; jobs that have started are finished first.
    pub async fn run(self, mut stop: watch::Receiver<bool>) {
        let mut wakes = self.db.wakes();
        let mut running = JoinSet::new();
        let mut is_busy = false;
        while !*stop.borrow() {
            let free = self.slots.saturating_sub(u32::try_from(running.len()).unwrap_or(u32::MAX));
            if free > 0 {
                let jobs = self.claim_or_warn(free, is_busy).await;
                is_busy = !jobs.is_empty();
                for job in jobs {
                    running.spawn(self.execution(job));
                }
                if is_busy {
                    continue;
                }
            }
            tokio::select! {
                changed = stop.changed() => if changed.is_err() { break },
                Some(_) = running.join_next() => {}
                () = wakes.wait_for(TOPIC), if free > 0 => {}
                () = tokio::time::sleep(self.poll), if free > 0 => {}
            }
        }
        running.join_all().await;
    }

    /// Claims jobs until none are due, and returns: for tests and for commands that do one round.
    ///
    /// Returns the number of executions.
    pub async fn drain(&self) -> Result<usize> {
        let mut executions = 0;
        loop {
            let jobs = self.claim(self.slots, false).await?;
            if jobs.is_empty() {
                return Ok(executions);
            }
            executions += jobs.len();
            let running: JoinSet<()> = jobs.into_iter().map(|job| self.execution(job)).collect();
            running.join_all().await;
        }
    }

    /// If the database is unavailable, it is polled again later.
    async fn claim_or_warn(&self, limit: u32, is_busy: bool) -> Vec<Job> {
        let claimed = self.claim(limit, is_busy).await;
        claimed.unwrap_or_else(|error| {
            tracing::warn!(%error, "no jobs could be claimed");
            Vec::new()
        })
    }

    /// Asks before whether there is anything, which stops no writer, unless there was a moment ago.
    async fn claim(&self, limit: u32, is_busy: bool) -> Result<Vec<Job>> {
        let kinds: Vec<&str> = self.handlers.0.keys().copied().collect();
        if !is_busy {
            let mut reader = self.db.read().await?;
            if !queue::is_any_due(&mut reader, &kinds, self.world.now()).await? {
                return Ok(Vec::new());
            }
        }
        let mut tx = self.db.begin().await?;
        let (token, now) = (self.world.new_id(), self.world.now());
        let jobs = queue::claim(&mut tx, &kinds, limit, self.lease, &token, now).await?;
        if jobs.is_empty() && queue::bury(&mut tx, now).await? == 0 {
            // Nothing was changed, so nothing needs to reach the disk.
            tx.rollback().await?;
            return Ok(jobs);
        }
        tx.commit().await?;
        Ok(jobs)
    }

    /// Runs one job and records its result.
    fn execution(&self, job: Job) -> impl Future<Output = ()> + Send + 'static {
        let (db, world, lease, rest) = (self.db.patient(), self.world.clone(), self.lease, self.rest);
        let handler = self.handlers.0.get(job.kind.as_str()).map(Arc::clone);
        async move {
            let Some(handler) = handler else { return };
            let begun = Instant::now();
            // In its own task, so that a panic ends the job and not the worker.
            let mut task = tokio::spawn(handler(db.clone(), job.clone()));
            let outcome = match timeout(lease, &mut task).await {
                Ok(Ok(outcome)) => outcome.map_err(|error| error.to_string()),
                Ok(Err(_)) => Err("it panicked".to_owned()),
                Err(_) => {
                    task.abort();
                    Err(format!("it took longer than its lease of {} s", lease.as_secs()))
                }
            };
            if let Err(error) = &outcome {
                let is_last = job.attempts >= job.max_attempts;
                tracing::warn!(job = job.id, kind = job.kind, attempts = job.attempts, is_last, error, "a job failed");
            }
            // A result that cannot be recorded means that the job is retried when its lease expires.
            if let Err(error) = record(&db, &job, outcome, &world).await {
                tracing::warn!(job = job.id, %error, "the end of a job could not be recorded");
            }
            if rest > 0 {
                tokio::time::sleep(begun.elapsed().saturating_mul(rest).min(LONGEST_REST)).await;
            }
        }
    }
}

async fn record(db: &Db, job: &Job, outcome: Result<(), String>, world: &World) -> Result<()> {
    let mut tx = db.begin().await?;
    match outcome {
        Ok(()) => queue::complete(&mut tx, job, world.now()).await?,
        Err(error) => queue::fail(&mut tx, job, &error, world.now(), world.chance()).await?,
    };
    tx.commit().await
}
