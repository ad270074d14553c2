//! Which thread a mail belongs to: by the token in the address that it was sent to, else by the ids of our own mails that
//! it refers to. Whether its sender may write there is decided by the inbox.

use channels::mail::received::Received;
use db::Tx;

use super::addresses::OwnAddress;
use crate::app::App;
use crate::events::Thing;
use crate::inbox;
use crate::outbox;

/// At most this many of the ids that a mail refers to are looked up.
const MOST_LOOKED_UP: usize = 20;

/// What a mail refers to.
#[derive(Debug, Default)]
pub(super) struct Referred {
    /// A token for the thread, as answers to it carry.
    pub thread: Option<String>,
    /// The note to which a report of its failure was sent back.
    pub note: Option<String>,
}

pub(super) async fn referred(tx: &mut Tx, app: &App, own: &OwnAddress, mail: &Received) -> db::Result<Referred> {
    let token = own.token.as_deref().unwrap_or_default();
    if inbox::read_token(app, token).is_some() {
        return Ok(Referred { thread: Some(token.to_owned()), note: None });
    }
    if let Some(note) = inbox::returned_note(app, token) {
        let issued = outbox::issued(tx, &note).await?;
        let thread = issued.and_then(|issued| token_of(app, issued.subject));
        return Ok(Referred { thread, note: Some(note) });
    }
    for id in mail.answers.iter().take(MOST_LOOKED_UP) {
        if let Some(issued) = outbox::issued(tx, id).await?
            && let Some(thread) = token_of(app, issued.subject)
        {
            return Ok(Referred { thread: Some(thread), note: None });
        }
    }
    Ok(Referred::default())
}

fn token_of(app: &App, subject: Option<(Thing, String)>) -> Option<String> {
    let (thing, id) = subject?;
    inbox::reply_token(app, thing, &id)
}
