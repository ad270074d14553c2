//! The arrival: a mail is stored with the job that takes it further, and only then is it "received".

use channels::mail::received;
use db::Tx;
use db::jobs::{NewJob, enqueue};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::TAKE;
use super::store::{self, Extent, ReceivedMail};
use crate::app::App;
use crate::secret::{fingerprint, hex};

/// A mail for one recipient.
#[derive(Clone, Copy, Debug)]
pub struct NewMail<'n> {
    /// Who sent it by its envelope; none for reports of mail servers.
    pub return_path: Option<&'n str>,
    pub recipient: &'n str,
    pub raw: &'n [u8],
    pub extent: Extent,
    /// When it came into a mailbox of ours, in milliseconds since 1970; now, where it comes right away.
    pub arrived_at: Option<i64>,
}

impl<'n> NewMail<'n> {
    /// One that comes right away, and whole.
    pub fn whole(return_path: Option<&'n str>, recipient: &'n str, raw: &'n [u8]) -> Self {
        NewMail { return_path, recipient, raw, extent: Extent::Whole, arrived_at: None }
    }
}

/// Stores a mail for each of its recipients, in one transaction. When this returns without an error, nothing is lost any
/// more. Idempotent: what a mail server sends again is known.
///
/// # Errors
/// If the database is unavailable: the mail server keeps the mail and tries again.
pub async fn keep(app: &App, mails: &[NewMail<'_>]) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    keep_in(&mut tx, app, mails).await?;
    tx.commit().await
}

/// The same in a transaction that says more, such as how far a mailbox was read.
pub(super) async fn keep_in(tx: &mut Tx, app: &App, mails: &[NewMail<'_>]) -> db::Result<()> {
    let now = app.world.now();
    for mail in mails {
        let stored = ReceivedMail {
            id: app.world.new_id(),
            fingerprint: name_of(mail),
            recipient: mail.recipient.to_owned(),
            address: mail.return_path.map(str::to_owned),
            raw: mail.raw.to_vec(),
            // The sender's clock runs from the day on which it came to us, never from a day to come.
            received_at: mail.arrived_at.unwrap_or(now).min(now),
            extent: mail.extent,
        };
        if store::insert(tx, &stored).await? {
            let job = NewJob::new(TAKE, json!({"mail": stored.id})).unique(stored.id.as_str());
            enqueue(tx, job, now, app.world.chance()).await?;
        }
    }
    Ok(())
}

/// The name under which the inbox knows a mail for ever.
fn name_of(mail: &NewMail<'_>) -> String {
    let (id, body) = received::identity(mail.raw);
    let said = hex(&Sha256::digest(body));
    // Without an id, its head tells two mails with the same words apart.
    let id = id.unwrap_or_else(|| hex(&Sha256::digest(mail.raw)));
    fingerprint(&format!("{id}\n{said}\n{}", mail.recipient.to_lowercase()))
}
