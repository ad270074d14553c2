//! Whether PostgreSQL can be reached: one task probes it, so that not every caller has to wait to find out.

use std::sync::{Arc, Weak};
use std::time::Duration;

use sqlx::postgres::PgConnectOptions;
use sqlx::{Connection, PgConnection};
use tokio::runtime::Handle;
use tokio::sync::watch;
use tokio::time::{sleep, timeout};

/// A server that takes longer to respond counts as away.
const GREETING: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(250);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    There,
    /// A caller had a failure, and the task is probing.
    Suspected,
    Away,
}

/// The reachability of one server.
pub(crate) struct Reachability {
    state: watch::Sender<State>,
    options: PgConnectOptions,
    runtime: Handle,
}

impl Reachability {
    pub(crate) fn new(options: PgConnectOptions, runtime: Handle) -> Arc<Self> {
        Arc::new(Reachability { state: watch::Sender::new(State::There), options, runtime })
    }

    pub(crate) fn is_away(&self) -> bool {
        *self.state.borrow() == State::Away
    }

    /// Returns once the server is known to be away.
    pub(crate) async fn lost(&self) {
        // The sender lives as long as `self`, so this cannot fail.
        let _ = self.state.subscribe().wait_for(|state| *state == State::Away).await;
    }

    /// Returns once the server can be reached again.
    pub(crate) async fn back(&self) {
        let _ = self.state.subscribe().wait_for(|state| *state != State::Away).await;
    }

    /// A caller could not use the server: probes whether it can be reached.
    pub(crate) fn suspect(self: &Arc<Self>) {
        let begins = self.state.send_if_modified(|state| {
            let begins = *state == State::There;
            if begins {
                *state = State::Suspected;
            }
            begins
        });
        if begins {
            self.runtime.spawn(ask(Arc::downgrade(self), self.options.clone()));
        }
    }
}

/// Probes until there is an answer, or until nobody needs it any more.
async fn ask(reach: Weak<Reachability>, options: PgConnectOptions) {
    loop {
        let greeted = timeout(GREETING, PgConnection::connect_with(&options)).await;
        let Some(reach) = reach.upgrade() else { return };
        if let Ok(Ok(connection)) = greeted {
            reach.state.send_replace(State::There);
            let _ = connection.close().await;
            return;
        }
        if reach.state.send_replace(State::Away) != State::Away {
            tracing::warn!("the database cannot be reached; requests are refused until it can");
        }
        drop(reach);
        sleep(PAUSE).await;
    }
}
