//! Graceful shutdown: everything is notified at once, and the process exits in time, whatever is still running.

use std::future::Future;
use std::time::Duration;

use tokio::sync::watch;
use tokio::time::{Instant, timeout_at};

/// The time from the signal to the exit; service managers kill after ten seconds.
const MOST: Duration = Duration::from_secs(9);

pub(super) struct Stop(watch::Receiver<Option<Instant>>, watch::Receiver<bool>);

impl Stop {
    /// Listens for the system's signal from now on.
    pub(super) fn on_signal() -> Self {
        Stop::when(signal())
    }

    fn when(signal: impl Future<Output = ()> + Send + 'static) -> Self {
        let (at, heard_at) = watch::channel(None);
        let (stop, stopped) = watch::channel(false);
        tokio::spawn(async move {
            signal.await;
            at.send_replace(Some(Instant::now()));
            stop.send_replace(true);
            // The senders live as long as there is a listener.
            tokio::join!(at.closed(), stop.closed());
        });
        Stop(heard_at, stopped)
    }

    /// True once the process should stop.
    pub(super) fn heard(&self) -> watch::Receiver<bool> {
        self.1.clone()
    }

    pub(super) async fn wait(&self) {
        let _ = self.heard().wait_for(|stop| *stop).await;
    }

    /// Awaits the remaining work, for as long as there is time.
    pub(super) async fn finish(&self, rest: impl Future<Output = ()>) {
        let begun = self.0.borrow().unwrap_or_else(Instant::now);
        if timeout_at(begun + MOST, rest).await.is_err() {
            tracing::warn!("jobs were cut off: they took longer than the time to stop, and run again later");
        }
    }
}

/// Control-C, or what a service manager sends.
async fn signal() {
    let interrupt = tokio::signal::ctrl_c();
    #[cfg(unix)]
    {
        use tokio::signal::unix::{SignalKind, signal};
        let Ok(mut terminate) = signal(SignalKind::terminate()) else {
            let _ = interrupt.await;
            return;
        };
        tokio::select! {
            _ = interrupt => {}
            _ = terminate.recv() => {}
        }
    }
    #[cfg(not(unix))]
    {
        let _ = interrupt.await;
    }
}
