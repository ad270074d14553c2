//! Work for later: a job is stored in the transaction that causes it, and run at least once.
//!
//! Table owned: `jobs`. Invariants: a job of a rolled back transaction never runs; a job is held by one
//! worker at a time, by its lease; a worker whose lease ran out can no longer end the job; a job that
//! fails too often is kept as dead, never deleted.
//!
//! A job can run twice when a worker dies between doing and recording. Where that matters, the handler
//! calls [`complete`] in the transaction of its own effects, and both are stored or neither.
//!
//! Deliberately absent: priorities, chains of jobs, cron (a tick is a job whose unique key is its time).

mod queue;
mod worker;

use std::sync::Arc;

use crate::id::{Chance, Clock};

pub use queue::{Counts, claim, complete, counts, enqueue, fail, is_any_due, purge, revive};
pub use worker::{Handlers, Worker};

/// What [`Tx::wake`](crate::Tx::wake) says when a job is waiting.
pub const TOPIC: &str = "jobs";

/// How often a job is tried when it does not say.
pub const MAX_ATTEMPTS: u32 = 12;

/// A job to be stored.
#[derive(Clone, Debug)]
pub struct NewJob {
    /// Which handler runs it, `slice.what_it_does`.
    pub kind: &'static str,
    /// With the same kind and key, a second job is not stored while the first is remembered.
    pub unique_key: Option<String>,
    /// Ids rather than copies: it may run much later.
    pub payload: serde_json::Value,
    /// Not before this moment, in milliseconds since 1970; `None` for at once.
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

/// A job that this worker holds until its lease runs out.
#[derive(Clone, Debug)]
pub struct Job {
    pub id: String,
    pub kind: String,
    pub payload: serde_json::Value,
    /// How often it was tried, this time included.
    pub attempts: i64,
    pub max_attempts: i64,
    pub(crate) lease_token: String,
}

crate::from_row!(Job { id, kind, payload, attempts, max_attempts, lease_token });

/// How time passes and chance falls, for everything that runs jobs.
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
