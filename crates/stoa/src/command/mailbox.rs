//! The mailbox that others host: opened, read, waited at, and opened again whenever that ends.

use std::convert::Infallible;
use std::time::Duration;

use anyhow::Result;
use channels::imap::Mailbox;
use domain::app::App;
use domain::mail_in::{self, Stopped};
use tokio::sync::watch;
use tokio::task::JoinHandle;
use tokio::time::sleep;

use super::serve::Options;

/// How often it is looked into, also where the mailbox says by itself that something came.
const EVERY: Duration = Duration::from_secs(60);

/// From how long to how long it is waited before the mailbox is opened again.
const BETWEEN: (Duration, Duration) = (Duration::from_secs(2), EVERY);

/// Which mailbox, if there is one.
///
/// # Errors
/// If the setting is none.
pub(super) fn settings(options: &Options) -> Result<Option<Mailbox>> {
    let Some(address) = &options.mailbox else { return Ok(None) };
    Ok(Some(Mailbox::open(address, &options.mailbox_after)?))
}

/// Reads the mailbox until the process stops, if there is one.
///
/// # Errors
/// If the setting is none, or the database is unavailable.
pub(super) async fn hold(
    options: &Options,
    app: &App,
    mut stop: watch::Receiver<bool>,
) -> Result<Option<JoinHandle<()>>> {
    // What an earlier process said of a mailbox holds no more: it is said again, if it is so.
    mail_in::report(app, None).await?;
    let Some(mailbox) = settings(options)? else { return Ok(None) };
    tracing::info!("mails come in from the mailbox {}", mailbox.name());
    let app = app.clone();
    Ok(Some(tokio::spawn(async move {
        tokio::select! {
            _ = stop.wait_for(|stop| *stop) => {}
            () = again_and_again(&app, &mailbox) => {}
        }
    })))
}

async fn again_and_again(app: &App, mailbox: &Mailbox) {
    let mut wait = BETWEEN.0;
    loop {
        let mut was_read = false;
        let Err(stopped) = follow(app, mailbox, &mut was_read).await;
        tracing::warn!(%stopped, "the mailbox is not read any more; it is opened again");
        if let Stopped::Mailbox(error) = &stopped
            && let Err(error) = mail_in::report(app, Some(error)).await
        {
            tracing::warn!(%error, "that could not be stored");
        }
        if was_read {
            wait = BETWEEN.0;
        }
        sleep(wait).await;
        wait = (wait * 2).min(BETWEEN.1);
    }
}

/// Reads what is there, and whatever comes.
async fn follow(app: &App, mailbox: &Mailbox, was_read: &mut bool) -> Result<Infallible, Stopped> {
    let mut folder = mailbox.enter().await?;
    loop {
        mail_in::read(app, mailbox, &mut folder).await?;
        if !*was_read {
            mail_in::report(app, None).await?;
            *was_read = true;
        }
        folder.wait(EVERY).await?;
    }
}
