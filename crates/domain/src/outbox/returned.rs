//! What became of a mail after a server had taken it: it came back, or it was answered.

use catalogue::Channel;
use db::{Tx, args};

use super::deliveries::State;
use super::{sending, store};
use crate::app::App;
use crate::events::Thing;

/// A mail of ours that somebody refers to.
#[derive(Clone, Debug)]
pub struct Issued {
    pub note: String,
    /// What it is about.
    pub subject: Option<(Thing, String)>,
}

/// The note whose mail has an id, or that has this id itself; `None` if we sent none such. Only an id is read: the
/// caller knows it from a mail that we sent.
///
/// # Errors
/// If the database is unavailable.
pub async fn issued(tx: &mut Tx, message_id: &str) -> db::Result<Option<Issued>> {
    let local = message_id.split('@').next().unwrap_or_default();
    let id = local.rsplit('.').next().unwrap_or_default();
    let Some(stored) = store::note(tx, id).await? else { return Ok(None) };
    let subject = stored.subject_kind.as_deref().map(Thing::of).zip(stored.subject_id.clone());
    Ok(Some(Issued { note: stored.id, subject }))
}

/// Records that the mail of a note came back for good: it is work until an officer delivers it in another way. False if
/// it was known already.
///
/// # Errors
/// If the database is unavailable.
pub async fn returned(tx: &mut Tx, app: &App, note: &str, says: &str) -> db::Result<bool> {
    let Some(stored) = store::note(tx, note).await? else { return Ok(false) };
    let sql = "UPDATE deliveries SET state = 'refused', problem = $3, changed_at = $4
        WHERE note_id = $1 AND channel = $2 AND state IN ('accepted', 'sending', 'failed')";
    let now = app.world.now();
    if tx.execute(sql, args![note, Channel::Email.name(), says, now]).await? == 0 {
        return Ok(false);
    }
    sending::ended(tx, app, (&stored, Channel::Email), State::Refused).await?;
    Ok(true)
}
