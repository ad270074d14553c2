//! A mailbox that others host, read from where we stand: each mail is stored as one that a mail server brings, with the
//! place where we stand in the same transaction, and only then marked there.

use channels::Error;
use channels::imap::{Fetched, Folder, Mailbox};
use channels::mail::received;

use super::addresses;
use super::cursor::{self, Cursor};
use super::receiving::{self, NewMail};
use super::store::Extent;
use crate::app::App;
use crate::outbox::health;

/// So often it is tried to fetch a mail, then its head alone, then it is left to a human.
const TRIES: i64 = 3;

/// So many mails are stored before they are marked.
const AT_ONCE: usize = 20;

/// Why reading ended.
#[derive(Debug, thiserror::Error)]
pub enum Stopped {
    #[error("{0}")]
    Mailbox(#[from] Error),
    #[error("the database: {0}")]
    Database(#[from] db::Error),
}

/// Takes in all that is new, and returns how many mails that were.
///
/// # Errors
/// If the mailbox or the database does not answer. The next time goes on where this one ended.
pub async fn read(app: &App, mailbox: &Mailbox, folder: &mut Folder) -> Result<usize, Stopped> {
    let name = mailbox.name();
    let mut tx = app.db.read().await?;
    let stored = cursor::of(&mut tx, &name).await?;
    drop(tx);
    let mut cursor = Cursor::going_on(stored, folder.validity);
    // What was stored before we ended, and not marked any more.
    cursor = marked(app, &name, folder, cursor).await?;
    let mut read = 0;
    loop {
        let new = folder.behind(Cursor::uid(cursor.taken)).await?;
        if new.is_empty() {
            return Ok(read);
        }
        for uid in new.iter().copied().take(AT_ONCE) {
            (cursor, read) = (one(app, mailbox, folder, (cursor, uid)).await?, read + 1);
        }
        cursor = marked(app, &name, folder, cursor).await?;
    }
}

/// Takes in one mail.
async fn one(
    app: &App,
    mailbox: &Mailbox,
    folder: &mut Folder,
    (cursor, uid): (Cursor, u32),
) -> Result<Cursor, Stopped> {
    let name = mailbox.name();
    if cursor.tries >= 2 * TRIES {
        // A human finds it there as it is, so it is not marked.
        let cursor = marked(app, &name, folder, cursor).await?;
        let place = format!("{name}, UIDVALIDITY {}, UID {uid}", cursor.validity);
        let cursor = Cursor { marked: i64::from(uid), ..cursor.took(uid) };
        keep(app, &name, (&[out_of_reach(app, &place)], cursor)).await?;
        return Ok(cursor);
    }
    match folder.fetch(uid, cursor.tries >= TRIES).await {
        Ok(fetched) => {
            let taken = cursor.took(uid);
            // Somebody may have removed it since it was found.
            let envelope = fetched.as_ref().map(|mail| received::envelope(&mail.raw)).unwrap_or_default();
            let recipients = addresses::recipients(app, &envelope);
            let mails: Vec<NewMail<'_>> = fetched
                .iter()
                .flat_map(|mail| recipients.iter().map(|recipient| new_mail(mail, &envelope, recipient)))
                .collect();
            keep(app, &name, (&mails, taken)).await?;
            Ok(taken)
        }
        Err(error) => {
            // It may be this mail, or the connection that broke just now: the next time tries it again, and not for ever.
            keep(app, &name, (&[], Cursor { tries: cursor.tries + 1, ..cursor })).await?;
            Err(error.into())
        }
    }
}

fn new_mail<'m>(mail: &'m Fetched, envelope: &'m received::Envelope, recipient: &'m str) -> NewMail<'m> {
    NewMail {
        return_path: envelope.return_path.as_deref(),
        recipient,
        raw: &mail.raw,
        extent: if mail.is_whole { Extent::Whole } else { Extent::Head },
        arrived_at: mail.arrived_at,
    }
}

fn out_of_reach<'m>(app: &'m App, place: &'m str) -> NewMail<'m> {
    let door = app.settings.mail_in.as_ref().map(|door| door.address.as_str());
    NewMail {
        return_path: None,
        recipient: door.unwrap_or_default(),
        raw: place.as_bytes(),
        extent: Extent::OutOfReach,
        arrived_at: None,
    }
}

async fn keep(app: &App, name: &str, (mails, cursor): (&[NewMail<'_>], Cursor)) -> Result<(), Stopped> {
    let mut tx = app.db.begin().await?;
    receiving::keep_in(&mut tx, app, mails).await?;
    cursor::is_at(&mut tx, name, cursor).await?;
    Ok(tx.commit().await?)
}

/// Marks in the mailbox what is stored here.
async fn marked(app: &App, name: &str, folder: &mut Folder, cursor: Cursor) -> Result<Cursor, Stopped> {
    if cursor.marked >= cursor.taken {
        return Ok(cursor);
    }
    folder.stored((Cursor::uid(cursor.marked), Cursor::uid(cursor.taken))).await?;
    let cursor = Cursor { marked: cursor.taken, ..cursor };
    keep(app, name, (&[], cursor)).await?;
    Ok(cursor)
}

/// Stores that the mailbox cannot be read, or can be again, for the page about channels.
///
/// # Errors
/// If the database is unavailable.
pub async fn report(app: &App, trouble: Option<&Error>) -> db::Result<()> {
    let mut tx = app.db.begin().await?;
    match trouble {
        Some(error) => health::cannot_be_read(&mut tx, &error.to_string(), app.world.now()).await?,
        None => health::is_read(&mut tx).await?,
    }
    tx.commit().await
}
