//! The one job that sends: it routes a note, stores the delivery, sends, and records the outcome.

use catalogue::Channel;
use channels::mail::{Attachment, Mail, Origin};
use channels::texts::{Reply, ShortMessage};
use db::Tx;
use db::jobs::Job;
use serde_json::Value;

use super::deliveries::{self, State};
use super::health;
use super::note::Note;
use super::public;
use super::route::{OUTBOX, Route, route};
use super::short;
use super::store::{self, Stored};
use super::thread::Thread;
use super::words;
use crate::app::App;
use crate::events::{self, NoteEvent, Subject, Thing};
use crate::inbox;

/// The kind of the job; its payload names the note.
pub(super) const SEND: &str = "outbox.send";

type Failed = Box<dyn std::error::Error + Send + Sync>;

/// Sends a note. If the job is repeated, a mail is sent twice at most and with the same message id, so that mail
/// programs show it once. Other messages have no such id: one that may be out is never sent again.
pub(super) async fn run(app: App, job: Job) -> Result<(), Failed> {
    let id = job.payload.get("note").and_then(Value::as_str).unwrap_or_default();
    let Some(ready) = prepare(&app, id).await? else { return Ok(()) };
    let sent = hand_out(&app, &ready).await;
    if let Err(channels::Error::Settings(said)) = &sent {
        let mut tx = app.db.begin().await?;
        health::refused_us(&mut tx, ready.channel, (said, app.world.now())).await?;
        tx.commit().await?;
    }
    let ended = match sent {
        Ok(()) => (State::Accepted, None),
        Err(channels::Error::Refused(why)) => (State::Refused, Some(why)),
        Err(channels::Error::Uncertain(why)) if ready.channel != Channel::Email => (State::Uncertain, Some(why)),
        // Only the last attempt records a failure; the queue retries earlier ones.
        Err(error) if job.attempts >= job.max_attempts => (State::Failed, Some(error.to_string())),
        Err(error) => return Err(error.into()),
    };
    let mut tx = app.db.begin().await?;
    let (state, problem) = (ended.0, ended.1.as_deref());
    if state == State::Accepted {
        health::takes_us(&mut tx, ready.channel).await?;
    }
    finish(&mut tx, &app, (&ready.note, &ready.delivery, ready.channel), (state, problem)).await?;
    tx.commit().await?;
    Ok(())
}

/// A message whose delivery has been stored, ready to send.
struct Ready {
    note: Stored,
    delivery: String,
    channel: Channel,
    message: Message,
}

enum Message {
    Mail(Mail),
    Short(ShortMessage),
}

/// Hands a message to its channel. What has no permanent name there is marked as out before, so that it is not sent
/// again if the process ends here.
async fn hand_out(app: &App, ready: &Ready) -> Result<(), channels::Error> {
    let text = match &ready.message {
        Message::Mail(mail) => return app.mailer.send(mail).await,
        Message::Short(text) => text,
    };
    let away = |error: db::Error| channels::Error::Passing(error.to_string());
    let texts = app.texts.of(ready.channel);
    let Some((texts, provider)) = texts.and_then(|texts| Some((texts, texts.provider(&text.to)?))) else {
        return Err(channels::Error::Refused("no provider is set up for this channel".to_owned()));
    };
    let mut tx = app.db.begin().await.map_err(away)?;
    let is_first = deliveries::hand_out(&mut tx, &ready.delivery, app.world.now()).await.map_err(away)?;
    tx.commit().await.map_err(away)?;
    if !is_first {
        return Err(channels::Error::Uncertain("an earlier attempt ended before its answer was known".to_owned()));
    }
    let callback = format!("{}/hooks/{provider}", app.settings.address);
    let sent = texts.send(text, &callback).await;
    let mut tx = app.db.begin().await.map_err(|error| channels::Error::Uncertain(error.to_string()))?;
    let noted = match &sent {
        Ok(sent) => match deliveries::sent(&mut tx, &ready.delivery, sent).await {
            Ok(()) => short::reported_early(&mut tx, app, (ready.channel, &sent.id)).await,
            failed => failed,
        },
        Err(channels::Error::Passing(_) | channels::Error::Settings(_)) => {
            deliveries::take_back(&mut tx, &ready.delivery).await
        }
        Err(_) => Ok(()),
    };
    let kept = match noted {
        Ok(()) => tx.commit().await,
        failed => failed,
    };
    // It was sent, and our own note of it is lost: a second attempt would send it twice.
    kept.map_err(|error| channels::Error::Uncertain(error.to_string()))?;
    sent.map(drop)
}

/// `None` if there is nothing to send, or not any more; that outcome is stored.
async fn prepare(app: &App, id: &str) -> Result<Option<Ready>, Failed> {
    let mut tx = app.db.begin().await?;
    let Some(stored) = store::note(&mut tx, id).await? else { return Ok(None) };
    let note = stored.note().ok_or("a note of a kind that this program does not know")?;
    let route = route(&mut tx, app, &stored).await.map_err(|refused| format!("{refused:?}"))?;
    let (channel, destination, language) = match &route {
        Route::Email { address, language } => (Channel::Email, address.as_str(), language.as_str()),
        Route::Text { channel, address, language } => (*channel, address.as_str(), language.as_str()),
        Route::NoAddress | Route::NotWanted => (stored.channel(), "", ""),
    };
    let (new, now) = (app.world.new_id(), app.world.now());
    let begun = deliveries::begin(&mut tx, (&new, id), (channel, destination), now).await?;
    let Some(delivery) = begun else { return Ok(None) };
    let over = match route {
        Route::NoAddress => Some(State::NoAddress),
        Route::NotWanted => Some(State::NotWanted),
        _ if stored.until.is_some_and(|until| now >= until) => Some(State::Expired),
        Route::Email { .. } | Route::Text { .. } => None,
    };
    if let Some(state) = over {
        finish(&mut tx, app, (&stored, &delivery, channel), (state, None)).await?;
        tx.commit().await?;
        return Ok(None);
    }
    let locale = app.locales.of(language);
    if channel != Channel::Email {
        let words = match stored.is_public {
            true => public::words(app, locale, &note, destination),
            false => Some(words::short(app, locale, &note)),
        };
        let Some(words) = words else {
            let why = Some("it is not for everybody to read");
            finish(&mut tx, app, (&stored, &delivery, channel), (State::Refused, why)).await?;
            tx.commit().await?;
            return Ok(None);
        };
        let reply = stored.post.clone().map(|post| Reply { post, is_public: stored.is_public });
        let text = ShortMessage { to: destination.to_owned(), words, key: stored.id.clone(), reply };
        tx.commit().await?;
        return Ok(Some(Ready { note: stored, delivery, channel, message: Message::Short(text) }));
    }
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
            Note::MessageReceipt { .. } => Origin::Replied,
            _ => Origin::Generated,
        },
    };
    tx.commit().await?;
    Ok(Some(Ready { note: stored, delivery, channel, message: Message::Mail(mail) }))
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
    tell_of(tx, app, (note, channel), state).await
}

/// Records the outcome of a delivery as an event of the note's subject.
pub(super) async fn tell_of(
    tx: &mut Tx,
    app: &App,
    (note, channel): (&Stored, Channel),
    state: State,
) -> db::Result<()> {
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
