//! A separate process that makes letters: it has low priority on the machine, and exits when no letter is pending,
//! which frees the memory that typesetting takes.
//!
//! The server starts it when letters are pending, with its own settings: `stoa worker --only letters --until-idle …`.
//! It exits by itself, and also when the server exits for whatever reason: it notices that its standard input was
//! closed.

use std::ffi::OsString;
use std::io::{copy, sink, stdin};
use std::process::{Command, Stdio};
use std::time::Duration;

use anyhow::Context;
use clap::ValueEnum;
use db::jobs;
use domain::app::App;
use domain::letters;
use tokio::sync::watch;

/// Which jobs a worker runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Only {
    /// Letters, from their data to the mail or the post.
    Letters,
}

impl Only {
    pub(super) fn kinds(self) -> &'static [&'static str] {
        match self {
            Only::Letters => letters::JOBS,
        }
    }
}

/// How often to check for pending letters without a wake-up.
const POLL: Duration = Duration::from_secs(5);

/// The delay before restarting after a process that failed.
const PAUSE: Duration = Duration::from_secs(30);

/// A process without work exits after this time: starting one costs less than its memory.
const IDLE: Duration = Duration::from_secs(10);

const BREATH: Duration = Duration::from_secs(1);

/// Starts a process whenever letters are pending, until the server stops.
pub(super) async fn keep(app: App, mut stop: watch::Receiver<bool>) {
    let mut wakes = app.db.wakes();
    while !*stop.borrow() {
        let mut wait = POLL;
        if waits(&app).await {
            let (until, own) = (stop.clone(), stop.clone());
            match tokio::task::spawn_blocking(move || one(&until)).await {
                Ok(Ok(())) => {}
                Ok(Err(error)) if !*own.borrow() => {
                    tracing::warn!(error = format!("{error:#}"), "letters could not be made in a process of their own");
                    wait = PAUSE;
                }
                _ => {}
            }
        }
        tokio::select! {
            changed = stop.changed() => if changed.is_err() { return },
            () = wakes.wait_for(jobs::TOPIC), if wait == POLL => {}
            () = tokio::time::sleep(wait) => {}
        }
    }
}

async fn waits(app: &App) -> bool {
    let found = async {
        let mut tx = app.db.read().await?;
        jobs::is_any_due(&mut tx, Only::Letters.kinds(), app.world.now()).await
    };
    found.await.unwrap_or(false)
}

/// One process, from start to exit.
fn one(stop: &watch::Receiver<bool>) -> anyhow::Result<()> {
    let mut child = command()?.stdin(Stdio::piped()).stdout(Stdio::null()).spawn().context("it did not begin")?;
    // While this end stays open, the process knows that the server is alive.
    let mut line = child.stdin.take();
    let status = loop {
        if let Some(status) = child.try_wait()? {
            break status;
        }
        if *stop.borrow() {
            drop(line.take());
        }
        std::thread::sleep(BREATH / 10);
    };
    anyhow::ensure!(status.success(), "it ended with {status}");
    Ok(())
}

/// This program as a worker, with its own settings. `chrt` lets it run only where nobody else wants the processor, else
/// `nice` gives it a low priority; without either, letters are made at normal priority.
fn command() -> anyhow::Result<Command> {
    let program = std::env::current_exe()?;
    let own: Vec<OsString> = std::env::args_os().skip(2).collect();
    let worker = |mut command: Command| {
        command.args(["worker", "--only", "letters", "--until-idle"]).args(&own);
        command
    };
    for (yielding, options) in [("chrt", &["--idle", "0"]), ("nice", &["-n", "15"])] {
        let tried =
            Command::new(yielding).args(options).arg("true").stdin(Stdio::null()).stderr(Stdio::null()).status();
        if tried.is_ok_and(|status| status.success()) {
            let mut command = Command::new(yielding);
            command.args(options).arg(program);
            return Ok(worker(command));
        }
    }
    Ok(worker(Command::new(program)))
}

/// In a process started by a server: returns when it should exit, because its jobs are done or the server is gone.
pub(super) async fn until_idle(app: &App, only: Option<Only>) {
    let (gone, mut is_gone) = watch::channel(false);
    std::thread::spawn(move || {
        let _ = copy(&mut stdin().lock(), &mut sink());
        gone.send_replace(true);
    });
    let mut idle = Duration::ZERO;
    while idle < IDLE {
        tokio::select! {
            _ = is_gone.changed() => return,
            () = tokio::time::sleep(BREATH) => idle += BREATH,
        }
        let kinds = only.map(Only::kinds).unwrap_or_default();
        let found = async {
            let mut tx = app.db.read().await?;
            jobs::is_any_due(&mut tx, kinds, app.world.now()).await
        };
        if found.await.unwrap_or(true) {
            idle = Duration::ZERO;
        }
    }
}
