//! Telephone calls: an exchange is driven by one process of all; who stops, or is gone, leaves it to the next.

use std::future::Future;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use anyhow::{Context, Result, bail};
use channels::telephone::ari::{Engines, Exchange, run};
use channels::telephone::{Speech, Transcriber};
use clap::Args;
use db::jobs::{Job, NewJob, claim, enqueue, is_any_due, renew};
use domain::app::App;
use domain::telephone::{Telephone, trouble};
use serde_json::json;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::sleep;

/// How the exchange is named in calls.
pub(super) const NAME: &str = "ari";

/// The job that nobody runs: who leases it drives the exchange.
const LINE: &str = "telephone.line";
/// For how long, unless it is renewed; callers of a process that is gone wait no longer than that.
const LEASE: Duration = Duration::from_secs(9);
const RENEWED_EVERY: Duration = Duration::from_secs(3);
/// How often those who do not drive look whether they should.
const LOOKS_EVERY: Duration = Duration::from_secs(2);

/// Telephone calls.
#[derive(Args, Clone)]
pub struct Settings {
    /// The exchange that carries telephone calls: `ari http://NAME:PASSWORD@HOST:PORT APPLICATION`, an Asterisk; see
    /// docs/telephone.md.
    #[arg(long, env = "STOA_EXCHANGE", hide_env_values = true)]
    pub exchange: Option<String>,
    /// Where the exchange fetches what is said; only it should reach this.
    #[arg(long, env = "STOA_EXCHANGE_LISTEN", default_value = "127.0.0.1:8189")]
    pub exchange_listen: SocketAddr,
    /// How the exchange calls numbers: `PJSIP/{number}@carrier`. Without it, no number is called.
    #[arg(long, env = "STOA_TRUNK", requires = "exchange")]
    pub trunk: Option<String>,
    /// What speaks on the telephone: `espeak-ng`, a command that reads words and writes a WAV file, with `{language}`,
    /// `{voice}` and `{pace}` in its arguments, or `none`.
    #[arg(long, env = "STOA_SPEECH", default_value = "espeak-ng")]
    pub speech: String,
    /// A folder with recorded prompts, `LANGUAGE/HASH.wav`, which are heard instead; see docs/telephone.md.
    #[arg(long, env = "STOA_PROMPTS")]
    pub prompts: Option<PathBuf>,
    /// An engine that understands speech: a server with `/v1/audio/transcriptions`, as whisper.cpp's. Without it, keys
    /// alone are understood.
    #[arg(long, env = "STOA_TRANSCRIBER", requires = "exchange")]
    pub transcriber: Option<String>,
}

/// Checks the settings; whether the exchange, if there is one, is on this machine.
///
/// # Errors
/// If they cannot work, or would let others hear what is said.
pub(super) fn check(settings: &Settings) -> Result<bool> {
    let Some(exchange) = &settings.exchange else { return Ok(true) };
    let is_near = Exchange::is_near(exchange)?;
    let listens = settings.exchange_listen;
    if listens.ip().is_unspecified() || (is_near && !listens.ip().is_loopback()) {
        bail!(
            "what is said to one person would be open to others: --exchange-listen takes the address at which the \
             exchange reaches this machine, 127.0.0.1:8189 for one beside it, not {listens}"
        );
    }
    if settings.speech == "none" && settings.prompts.is_none() {
        bail!("callers would hear nothing: give --speech espeak-ng, or --prompts FOLDER with recorded prompts");
    }
    if settings.trunk.as_ref().is_some_and(|trunk| !trunk.contains("{number}")) {
        bail!("--trunk has {{number}} in it, such as PJSIP/{{number}}@carrier");
    }
    Ok(is_near)
}

/// Drives the exchange, if there is one, until the process stops.
///
/// # Errors
/// If a setting cannot work.
pub(super) fn hold(
    settings: &Settings,
    data: &Path,
    app: &App,
    stop: watch::Receiver<bool>,
) -> Result<Option<JoinHandle<()>>> {
    let Some(setting) = &settings.exchange else { return Ok(None) };
    let world = app.world.clone();
    let name = move || format!("{:032x}", world.chance());
    let address = format!("http://{}", settings.exchange_listen);
    let speech = Speech::open(&settings.speech, (settings.prompts.clone(), data.join("speech")), address, name)?;
    let transcriber = settings.transcriber.as_deref().map(Transcriber::open).transpose()?;
    let telephone = Telephone { app: app.clone(), exchange: NAME, understands: transcriber.is_some() };
    let engines = Engines { transcriber, trunk: settings.trunk.clone(), trouble: trouble(app) };
    let exchange = Exchange::open(setting, speech.clone(), engines)?;
    let listen = settings.exchange_listen;
    let drive = move |until: watch::Receiver<bool>| {
        let (exchange, telephone, speech) = (exchange.clone(), telephone.clone(), speech.clone());
        async move {
            let listener = TcpListener::bind(listen).await.with_context(|| format!("cannot listen on {listen}"))?;
            let serving = tokio::spawn(speech.serve(listener, until.clone()));
            run(exchange, telephone, until).await;
            serving.abort();
            let _ = serving.await;
            Ok(())
        }
    };
    let app = app.clone();
    Ok(Some(tokio::spawn(async move { alone(&app, stop, drive).await })))
}

/// Runs `drive` whenever no other process of this database does. It is told when to end.
async fn alone<F: Future<Output = Result<()>>>(
    app: &App,
    mut stop: watch::Receiver<bool>,
    drive: impl Fn(watch::Receiver<bool>) -> F,
) {
    let mut is_ready = false;
    while !*stop.borrow() {
        let right = match is_ready {
            true => leased(app).await,
            false => match ready(app).await {
                Ok(()) => {
                    is_ready = true;
                    leased(app).await
                }
                Err(error) => Err(error),
            },
        };
        match right {
            Ok(Some(job)) => {
                let (end, until) = watch::channel(false);
                let driving = async {
                    if let Err(error) = drive(until).await {
                        tracing::error!(error = format!("{error:#}"), "the exchange cannot be driven from here");
                    }
                };
                let keeping = async {
                    tokio::select! {
                        _ = stop.wait_for(|stop| *stop) => {}
                        () = kept(app, &job) => tracing::warn!("another process drives the exchange now"),
                    }
                    end.send_replace(true);
                };
                let mut driving = std::pin::pin!(driving);
                tokio::select! {
                    () = &mut driving => {}
                    () = keeping => driving.await,
                }
                if let Err(error) = renewed(app, &job, Duration::ZERO).await {
                    tracing::warn!(%error, "the exchange is left to others a little later");
                }
            }
            Ok(None) => {}
            Err(error) => tracing::warn!(%error, "it is not known who drives the exchange"),
        }
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => {}
            () = sleep(LOOKS_EVERY) => {}
        }
    }
}

/// Makes the job whose lease is that right, once for all processes.
async fn ready(app: &App) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    let job = NewJob { max_attempts: u32::MAX, ..NewJob::new(LINE, json!({})) };
    enqueue(&mut tx, job.unique(NAME), app.world.now(), app.world.chance()).await?;
    tx.commit().await
}

/// The right to drive the exchange, if nobody has it.
async fn leased(app: &App) -> db::Result<Option<Job>> {
    let now = app.world.now();
    let mut tx = app.db.read().await?;
    // Asking stops no writer.
    if !is_any_due(&mut tx, &[LINE], now).await? {
        return Ok(None);
    }
    drop(tx);
    let mut tx = app.db.begin().await?;
    let claimed = claim(&mut tx, &[LINE], 1, LEASE, &app.world.new_id(), now).await?;
    tx.commit().await?;
    Ok(claimed.into_iter().next())
}

/// Keeps that right, and returns when another process has it. While the database is away nobody can take it.
async fn kept(app: &App, job: &Job) {
    loop {
        sleep(RENEWED_EVERY).await;
        match renewed(app, job, LEASE).await {
            Ok(true) => {}
            Ok(false) => return,
            Err(error) => tracing::warn!(%error, "the right to drive the exchange could not be renewed"),
        }
    }
}

async fn renewed(app: &App, job: &Job, lease: Duration) -> db::Result<bool> {
    let mut tx = app.db.begin().await?;
    let is_ours = renew(&mut tx, job, lease, app.world.now()).await?;
    tx.commit().await?;
    Ok(is_ours)
}
