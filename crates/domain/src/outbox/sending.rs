//! The one job that sends: it routes a note, stores the delivery, sends, and records the outcome.

use catalogue::Channel;
use channels::mail::{Attachment, Mail, Origin};
use db::Tx;
use db::jobs::Job;
use serde_json::Value;

use super::deliveries::{self, State};
use super::note::Note;
use super::route::{OUTBOX, Route, route};
use super::store::{self, Stored};
use super::thread::Thread;
use super::words;
use crate::app::App;
use crate::events::{self, NoteEvent, Subject, Thing};
use crate::inbox;

/// The kind of the job; its payload names the note.
pub(super) const SEND: &str = "outbox.send";

type Failed = Box<dyn std::error::Error + Send + Sync>;

/// Sends a note. If the job is repeated, the mail is sent twice at most and with the same message id, so that mail
/// programs show it once.
pub(super) async fn run(app: App, job: Job) -> Result<(), Failed> {
    let id = job.payload.get("note").and_then(Value::as_str).unwrap_or_default();
    let Some(ready) = prepare(&app, id).await? else { return Ok(()) };
    let ended = match app.mailer.send(&ready.mail).await {
        Ok(()) => (State::Accepted, None),
        Err(channels::Error::Refused(why)) => (State::Refused, Some(why)),
        // Only the last attempt records a failure; the queue retries earlier ones.
        Err(error) if job.attempts >= job.max_attempts => (State::Failed, Some(error.to_string())),
        Err(error) => return Err(error.into()),
    };
    let mut tx = app.db.begin().await?;
    let (state, problem) = (ended.0, ended.1.as_deref());
    finish(&mut tx, &app, (&ready.note, &ready.delivery, Channel::Email), (state, problem)).await?;
    tx.commit().await?;
    Ok(())
}

/// A mail whose delivery has been stored, ready to send.
struct Ready {
    note: Stored,
    delivery: String,
    mail: Mail,
}

/// `None` if there is nothing to send, or not any more; that outcome is stored.
async fn prepare(app: &App, id: &str) -> Result<Option<Ready>, Failed> {
    let mut tx = app.db.begin().await?;
    let Some(stored) = store::note(&mut tx, id).await? else { return Ok(None) };
    let note = stored.note().ok_or("a note of a kind that this program does not know")?;
    let route = route(&mut tx, app, &stored).await.map_err(|refused| format!("{refused:?}"))?;
    let (destination, language) = match &route {
        Route::Email { address, language } => (address.as_str(), language.as_str()),
        Route::NoAddress | Route::NotWanted => ("", ""),
    };
    let (new, now) = (app.world.new_id(), app.world.now());
    let begun = deliveries::begin(&mut tx, (&new, id), (Channel::Email, destination), now).await?;
    let Some(delivery) = begun else { return Ok(None) };
    let over = match route {
        Route::NoAddress => Some(State::NoAddress),
        Route::NotWanted => Some(State::NotWanted),
        Route::Email { .. } if stored.until.is_some_and(|until| now >= until) => Some(State::Expired),
        Route::Email { .. } => None,
    };
    if let Some(state) = over {
        finish(&mut tx, app, (&stored, &delivery, Channel::Email), (state, None)).await?;
        tx.commit().await?;
        return Ok(None);
    }
    let locale = app.locales.of(language);
    let words = words::mail(app, locale, &note);
    let thread = Thread::of(&mut tx, app, (&stored, &note), destination).await?;
    let file = store::file(&mut tx, id).await?;
    let attachment = file.map(|(name, media_type, bytes)| Attachment { name, media_type, bytes });
    let mail = Mail {
        to: destination.to_owned(),
        subject: thread.subject(&note, words.subject),
        text: match &thread.reply_to {
            Some(_) => format!("{}\n\n{}", words.text, locale.text("mail-answer-here")),
            None => words.text,
        },
        // The message id is the same for every attempt, so that mail programs show the mail once, and names the note,
        // so that an answer to it finds its thread.
        id: format!("{}.{}", stored.cause.replace(':', "-"), stored.id),
        attachments: attachment.into_iter().collect(),
        from_name: None,
        reply_to: thread.reply_to,
        return_path: app.settings.mail_in.as_ref().map(|mail| mail.with(&inbox::return_token(app, id))),
        answers: thread.answers,
        unsubscribe: stored.if_preferred.then(|| format!("{}/account/preferences", app.settings.address)),
        origin: match note {
            Note::Answer { .. } => Origin::Human,
            Note::MailReceipt { .. } => Origin::Replied,
            _ => Origin::Generated,
        },
    };
    tx.commit().await?;
    Ok(Some(Ready { note: stored, delivery, mail }))
}

/// Stores the outcome of a delivery, and records it as an event if the note has a subject.
async fn finish(
    tx: &mut Tx,
    app: &App,
    (note, delivery, channel): (&Stored, &str, Channel),
    (state, problem): (State, Option<&str>),
) -> db::Result<()> {
    if !deliveries::end(tx, delivery, (state, problem), app.world.now()).await? {
        return Ok(());
    }
    ended(tx, app, (note, channel), state).await
}

/// Records the end of a delivery where somebody waits for it.
pub(super) async fn ended(tx: &mut Tx, app: &App, (note, channel): (&Stored, Channel), state: State) -> db::Result<()> {
    store::drop_file(tx, &note.id).await?;
    let (Some(kind), Some(id)) = (note.subject_kind.as_deref(), &note.subject_id) else { return Ok(()) };
    let thing = Thing::of(kind);
    if !matches!(thing, Thing::Case | Thing::Letter | Thing::Conversation) {
        return Ok(());
    }
    let event = NoteEvent::Delivered {
        note: note.id.clone(),
        kind: note.note().map(|note| note.kind().to_owned()),
        channel: channel.name().to_owned(),
        state: state.name().to_owned(),
    };
    let subject = Subject { person: note.person_id.clone(), ..Subject::new(thing, id) };
    events::record(tx, app, &OUTBOX, subject, event).await?;
    Ok(())
}
