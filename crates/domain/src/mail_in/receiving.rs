//! The arrival: a mail is stored with the job that takes it further, and only then is it "received".

use channels::mail::received;
use db::jobs::{NewJob, enqueue};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::TAKE;
use super::store::{self, ReceivedMail};
use crate::app::App;
use crate::secret::{fingerprint, hex};

/// A mail for one recipient.
#[derive(Clone, Copy, Debug)]
pub struct NewMail<'n> {
    /// Who sent it by its envelope; none for reports of mail servers.
    pub return_path: Option<&'n str>,
    pub recipient: &'n str,
    pub raw: &'n [u8],
}

/// Stores a mail for each of its recipients, in one transaction. When this returns without an error, nothing is lost any
/// more. Idempotent: what a mail server sends again is known.
///
/// # Errors
/// If the database is unavailable: the mail server keeps the mail and tries again.
pub async fn keep(app: &App, mails: &[NewMail<'_>]) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    for mail in mails {
        let stored = ReceivedMail {
            id: app.world.new_id(),
            fingerprint: name_of(mail),
            recipient: mail.recipient.to_owned(),
            address: mail.return_path.map(str::to_owned),
            raw: mail.raw.to_vec(),
            received_at: app.world.now(),
        };
        if store::insert(&mut tx, &stored).await? {
            let job = NewJob::new(TAKE, json!({"mail": stored.id})).unique(stored.id.as_str());
            enqueue(&mut tx, job, app.world.now(), app.world.chance()).await?;
        }
    }
    tx.commit().await
}

/// The name under which the inbox knows a mail for ever.
fn name_of(mail: &NewMail<'_>) -> String {
    let (id, body) = received::identity(mail.raw);
    let said = hex(&Sha256::digest(body));
    // Without an id, its head tells two mails with the same words apart.
    let id = id.unwrap_or_else(|| hex(&Sha256::digest(mail.raw)));
    fingerprint(&format!("{id}\n{said}\n{}", mail.recipient.to_lowercase()))
}
