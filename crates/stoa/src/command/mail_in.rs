//! Mails that come in: where the server listens for them, and how each one is stored before it is acknowledged.

use anyhow::{Result, bail};
use channels::lmtp::{self, Answer, Envelope, Handler, Limits, Listener};
use domain::app::{App, MailIn};
use domain::mail_in::{self, NewMail};
use tokio::task::JoinHandle;

use super::serve::Options;
use super::stop::Stop;

/// What the options say about mails that come in.
///
/// # Errors
/// If the address is none.
pub(super) fn settings(options: &Options) -> Result<Option<MailIn>> {
    let Some(address) = options.mail_address.as_deref().map(str::trim) else { return Ok(None) };
    let is_plain =
        |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_graphic() && !b"<>@,;".contains(&byte));
    let is_address = address.split_once('@').is_some_and(|(local, host)| {
        // A token of 53 letters comes behind a plus, and a local part has 64 at most.
        is_plain(local) && !local.contains('+') && local.len() <= 10 && is_plain(host)
    });
    if !is_address {
        bail!(
            "`{address}` is no address to write to: --mail-address takes one as door@example.gov.au, with at most ten \
             letters before the @ and no +, because answers come to door+TOKEN@example.gov.au"
        );
    }
    Ok(Some(MailIn { address: address.to_owned(), authserv_id: options.mail_authserv_id.clone() }))
}

/// Listens, if it should.
///
/// # Errors
/// If nothing can listen there.
pub(super) async fn listen(options: &Options, app: &App, stop: &Stop) -> Result<Option<JoinHandle<()>>> {
    let Some(address) = &options.mail_in else { return Ok(None) };
    let listener = Listener::bind(address).await?;
    let stopped = stop.heard();
    let serving = lmtp::serve(listener, Door(app.clone()), Limits::default(), stopped);
    tracing::info!("mails come in at {address}");
    Ok(Some(tokio::spawn(serving)))
}

/// Takes mails for the application.
#[derive(Clone)]
pub struct Door(pub App);

impl Handler for Door {
    fn is_ours(&self, address: &str) -> bool {
        mail_in::own(&self.0, address).is_some()
    }

    async fn take(&self, mail: Envelope) -> Vec<Answer> {
        let one = |recipient| NewMail::whole(mail.from.as_deref(), recipient, &mail.raw);
        let mails: Vec<NewMail<'_>> = mail.to.iter().map(|to| one(to)).collect();
        let answer = match mail_in::keep(&self.0, &mails).await {
            Ok(()) => Answer::Kept,
            Err(error) => {
                tracing::warn!(%error, "a mail could not be stored: its mail server keeps it");
                Answer::NotNow
            }
        };
        vec![answer; mail.to.len()]
    }
}
