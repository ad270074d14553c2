//! Wake-up hints: "something about this topic may have changed", sent after the commit.
//!
//! A hint may be lost, duplicated or late; a listener reads the database when it receives one, and also now and then
//! without one. On PostgreSQL a single task sends them in batches from a connection of its own: `NOTIFY` inside a
//! transaction takes a lock on the whole database at commit.
//!
//! A topic with a slash is about one thing, such as one conversation. Only those who listen to that thing hear it
//! ([`Line`]): thousands of open pages sleep while something happens on one of them.

use std::collections::{BTreeSet, HashMap};
use std::future::pending;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use sqlx::postgres::PgPool;
use tokio::runtime::Handle;
use tokio::sync::broadcast::error::{RecvError, TryRecvError};
use tokio::sync::{broadcast, mpsc};
use tokio::task::AbortHandle;

use crate::postgres;

/// How many hints a listener may lag behind before it is told to look at everything.
const BEHIND: usize = 1024;
/// How many hints the relay batches.
const GATHERED: usize = 256;
/// The same for a listener to one thing, about which little is said at once.
const BEHIND_ON_A_LINE: usize = 16;
/// The delay before reconnecting to an unreachable database.
const PAUSE: Duration = Duration::from_secs(1);

/// Sends and receives hints, inside this process and, on PostgreSQL, between processes.
pub(crate) struct Bell {
    ears: Arc<Ears>,
    relay: Option<Relay>,
}

/// Everyone in this process who listens.
struct Ears {
    all: broadcast::Sender<Option<String>>,
    lines: Mutex<HashMap<String, broadcast::Sender<Option<String>>>>,
}

impl Default for Ears {
    fn default() -> Self {
        Ears { all: broadcast::Sender::new(BEHIND), lines: Mutex::default() }
    }
}

impl Ears {
    fn lines(&self) -> MutexGuard<'_, HashMap<String, broadcast::Sender<Option<String>>>> {
        self.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Passes a hint on. Nobody listening is fine.
    fn hear(&self, hint: &str) {
        let (topic, news) = hint.split_once(' ').unwrap_or((hint, ""));
        if !topic.contains('/') {
            let _ = self.all.send(Some(hint.to_owned()));
        } else if let Some(line) = self.lines().get(topic) {
            let _ = line.send(Some(news.to_owned()));
        }
    }

    /// Hints may have been lost, about anything.
    fn missed(&self) {
        let _ = self.all.send(None);
        for line in self.lines().values() {
            let _ = line.send(None);
        }
    }
}

/// The hints about one thing, until it is dropped.
pub struct Line {
    topic: String,
    heard: broadcast::Receiver<Option<String>>,
    ears: Arc<Ears>,
}

impl Line {
    /// What the next hint says beside its topic, often nothing; `None` if some may have been missed.
    pub async fn next(&mut self) -> Option<String> {
        following(&mut self.heard).await
    }
}

impl Drop for Line {
    fn drop(&mut self) {
        let mut lines = self.ears.lines();
        if lines.get(&self.topic).is_some_and(|line| line.receiver_count() <= 1) {
            lines.remove(&self.topic);
        }
    }
}

async fn following(heard: &mut broadcast::Receiver<Option<String>>) -> Option<String> {
    match heard.recv().await {
        Ok(hint) => hint,
        Err(RecvError::Lagged(_)) => None,
        // The database is closed; no more hints will come.
        Err(RecvError::Closed) => pending().await,
    }
}

struct Relay {
    said: mpsc::UnboundedSender<String>,
    pool: PgPool,
    speaker: AbortHandle,
    listener: OnceLock<AbortHandle>,
}

/// The hints received by one listener.
pub struct Wakes(broadcast::Receiver<Option<String>>);

impl Wakes {
    /// The next topic, or `None` if some may have been missed: then everything is worth a look.
    pub async fn next(&mut self) -> Option<String> {
        following(&mut self.0).await
    }

    /// Waits until something about this topic may have changed. Hints that have accumulated are consumed together, so
    /// that a thousand of them lead to one look.
    pub async fn wait_for(&mut self, topic: &str) {
        while self.next().await.is_some_and(|heard| heard != topic) {}
        while !matches!(self.0.try_recv(), Err(TryRecvError::Empty | TryRecvError::Closed)) {}
    }
}

impl Bell {
    /// For a single process.
    pub(crate) fn alone() -> Self {
        Bell { ears: Arc::default(), relay: None }
    }

    /// For several processes; `pool` has two dedicated connections.
    pub(crate) fn shared(pool: PgPool, runtime: &Handle) -> Self {
        let (said, hints) = mpsc::unbounded_channel();
        let speaker = runtime.spawn(speak(pool.clone(), hints)).abort_handle();
        let relay = Relay { said, pool, speaker, listener: OnceLock::new() };
        Bell { ears: Arc::default(), relay: Some(relay) }
    }

    pub(crate) fn say(&self, topic: String) {
        match &self.relay {
            Some(relay) => drop(relay.said.send(topic)),
            None => self.ears.hear(&topic),
        }
    }

    pub(crate) fn listen(&self, runtime: &Handle) -> Wakes {
        self.open(runtime);
        Wakes(self.ears.all.subscribe())
    }

    pub(crate) fn line(&self, topic: &str, runtime: &Handle) -> Line {
        self.open(runtime);
        let mut lines = self.ears.lines();
        let line = lines.entry(topic.to_owned()).or_insert_with(|| broadcast::Sender::new(BEHIND_ON_A_LINE));
        Line { topic: topic.to_owned(), heard: line.subscribe(), ears: Arc::clone(&self.ears) }
    }

    /// Begins to hear other processes.
    fn open(&self, runtime: &Handle) {
        if let Some(relay) = &self.relay {
            let listening = || runtime.spawn(hear(relay.pool.clone(), Arc::clone(&self.ears))).abort_handle();
            relay.listener.get_or_init(listening);
        }
    }

    pub(crate) async fn close(&self) {
        if let Some(relay) = &self.relay {
            relay.stop();
            relay.pool.close().await;
        }
    }
}

impl Relay {
    fn stop(&self) {
        self.speaker.abort();
        if let Some(listener) = self.listener.get() {
            listener.abort();
        }
    }
}

impl Drop for Relay {
    fn drop(&mut self) {
        self.stop();
    }
}

async fn speak(pool: PgPool, mut hints: mpsc::UnboundedReceiver<String>) {
    let mut gathered = Vec::new();
    while hints.recv_many(&mut gathered, GATHERED).await > 0 {
        for topic in gathered.drain(..).collect::<BTreeSet<String>>() {
            // A lost hint costs one polling interval.
            let _ = postgres::notify(&pool, &topic).await;
        }
    }
}

async fn hear(pool: PgPool, ears: Arc<Ears>) {
    loop {
        if let Ok(mut listener) = postgres::listen(&pool).await {
            // Hints sent while not listening are lost.
            ears.missed();
            // `Ok(None)` means that the connection was lost; the driver makes a new one.
            while let Ok(notification) = listener.try_recv().await {
                match notification {
                    Some(notification) => ears.hear(notification.payload()),
                    None => ears.missed(),
                }
            }
        }
        tokio::time::sleep(PAUSE).await;
    }
}
