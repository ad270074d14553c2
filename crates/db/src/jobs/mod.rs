//! The job queue: a job is stored in the transaction that causes it, and runs at least once.
//!
//! Table owned: `jobs`. Invariants: a job of a rolled back transaction never runs; a job is leased to one worker at a
//! time; a worker whose lease has expired can no longer complete the job; a job that fails too often is kept as dead,
//! never deleted.
//!
//! A job can run twice if a worker dies between doing and recording. Where that matters, the handler calls [`complete`]
//! in the transaction of its own effects, and both are stored or neither.
//!
//! Deliberately absent: priorities, chains of jobs, cron (a tick is a job whose unique key is its time).

mod queue;
mod worker;

use std::sync::Arc;

use crate::id::{Chance, Clock};

pub use queue::{
    Counts, claim, complete, counts, due, enqueue, fail, first_due, forget, is_any_due, purge, renew, revive,
};
pub use worker::{Handlers, Worker};

/// The topic of [`Tx::wake`](crate::Tx::wake) when a job is queued.
pub const TOPIC: &str = "jobs";

/// The default maximum number of attempts.
pub const MAX_ATTEMPTS: u32 = 12;

/// A job to enqueue.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// The kind that selects its handler, `slice.what_it_does`.
    pub kind: &'static str,
    /// The idempotency key: while a job with the same kind and key is remembered, another is not stored.
    pub unique_key: Option<String>,
    /// Ids rather than copies, since it may run much later.
    pub payload: serde_json::Value,
    /// The earliest time to run, in milliseconds since 1970; `None` for immediately.
    pub run_at: Option<i64>,
    pub max_attempts: u32,
}

impl NewJob {
    pub fn new(kind: &'static str, payload: serde_json::Value) -> Self {
        NewJob { kind, unique_key: None, payload, run_at: None, max_attempts: MAX_ATTEMPTS }
    }

    pub fn unique(mut self, key: impl Into<String>) -> Self {
        self.unique_key = Some(key.into());
        self
    }

    pub fn at(mut self, run_at: i64) -> Self {
        self.run_at = Some(run_at);
        self
    }
}

/// A job leased to this worker.
#[derive(Clone, Debug)]
pub struct Job {
    pub id: String,
    pub kind: String,
    pub payload: serde_json::Value,
    /// The number of attempts, including this one.
    pub attempts: i64,
    pub max_attempts: i64,
    pub(crate) lease_token: String,
}

crate::from_row!(Job { id, kind, payload, attempts, max_attempts, lease_token });

/// Time and randomness, for everything that runs jobs.
#[derive(Clone)]
pub struct World {
    pub clock: Clock,
    pub chance: Chance,
}

impl World {
    pub fn new(
        clock: impl Fn() -> i64 + Send + Sync + 'static,
        chance: impl Fn() -> u128 + Send + Sync + 'static,
    ) -> Self {
        World { clock: Arc::new(clock), chance: Arc::new(chance) }
    }

    pub fn now(&self) -> i64 {
        (self.clock)()
    }

    pub fn chance(&self) -> u128 {
        (self.chance)()
    }

    pub fn new_id(&self) -> String {
        crate::new_id(self.now(), self.chance())
    }
}
