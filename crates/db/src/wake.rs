//! Wake-up hints: "something about this topic may have changed", sent after the commit.
//!
//! A hint may be lost, duplicated or late; a listener reads the database when it receives one, and also now and then
//! without one. On PostgreSQL a single task sends them in batches from a connection of its own: `NOTIFY` inside a
//! transaction takes a lock on the whole database at commit.

use std::collections::BTreeSet;
use std::future::pending;
use std::sync::OnceLock;
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
/// The delay before reconnecting to an unreachable database.
const PAUSE: Duration = Duration::from_secs(1);

/// Sends and receives hints, inside this process and, on PostgreSQL, between processes.
pub(crate) struct Bell {
    heard: broadcast::Sender<Option<String>>,
    relay: Option<Relay>,
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
        match self.0.recv().await {
            Ok(topic) => topic,
            Err(RecvError::Lagged(_)) => None,
            // The database is closed; no more hints will come.
            Err(RecvError::Closed) => pending().await,
        }
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
        Bell { heard: broadcast::Sender::new(BEHIND), relay: None }
    }

    /// For several processes; `pool` has two dedicated connections.
    pub(crate) fn shared(pool: PgPool, runtime: &Handle) -> Self {
        let (said, hints) = mpsc::unbounded_channel();
        let speaker = runtime.spawn(speak(pool.clone(), hints)).abort_handle();
        let relay = Relay { said, pool, speaker, listener: OnceLock::new() };
        Bell { heard: broadcast::Sender::new(BEHIND), relay: Some(relay) }
    }

    pub(crate) fn say(&self, topic: String) {
        // Nobody listening is fine: it is a hint.
        match &self.relay {
            Some(relay) => drop(relay.said.send(topic)),
            None => drop(self.heard.send(Some(topic))),
        }
    }

    pub(crate) fn listen(&self, runtime: &Handle) -> Wakes {
        if let Some(relay) = &self.relay {
            relay.listener.get_or_init(|| runtime.spawn(hear(relay.pool.clone(), self.heard.clone())).abort_handle());
        }
        Wakes(self.heard.subscribe())
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

async fn hear(pool: PgPool, heard: broadcast::Sender<Option<String>>) {
    loop {
        if let Ok(mut listener) = postgres::listen(&pool).await {
            // Hints sent while not listening are lost.
            let _ = heard.send(None);
            // `Ok(None)` means that the connection was lost; the driver makes a new one.
            while let Ok(notification) = listener.try_recv().await {
                let _ = heard.send(notification.map(|notification| notification.payload().to_owned()));
            }
        }
        tokio::time::sleep(PAUSE).await;
    }
}
