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
use super::pushing::{self, Rung};
use super::route::{OUTBOX, Route, route};
use super::sender::Sender;
use super::short;
use super::store::{self, Stored};
use super::thread::Thread;
use super::{waiting_notes, words};
use crate::app::App;
use crate::events::{self, NoteEvent, Subject, Thing};
use crate::inbox;
use crate::locale::Locale;
use crate::people::{self, Topic};

/// The kind of the job; its payload names the note.
pub(super) const SEND: &str = "outbox.send";

/// The page on which people choose how they hear from us.
pub(super) const HEARING: &str = "/account/hearing";

pub(super) type Failed = Box<dyn std::error::Error + Send + Sync>;

/// Sends a note. If the job is repeated, a mail is sent twice at most and with the same message id, so that mail
/// programs show it once. Other messages have no such id: one that may be out is never sent again.
pub(super) async fn run(app: App, job: Job) -> Result<(), Failed> {
    let id = job.payload.get("note").and_then(Value::as_str).unwrap_or_default();
    let held = job.payload.get("held").and_then(Value::as_i64);
    let ready = match prepare(&app, (id, held)).await? {
        Prepared::Nothing => return Ok(()),
        Prepared::Devices(rung) => return pushing::send(&app, &job, *rung).await,
        Prepared::One(ready) => ready,
    };
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
    for (note, delivery) in &ready.members {
        finish(&mut tx, &app, (note, delivery, ready.channel), (state, problem)).await?;
    }
    tx.commit().await?;
    Ok(())
}

enum Prepared {
    /// There is nothing to send, or not any more, or not yet.
    Nothing,
    One(Box<Ready>),
    Devices(Box<Rung>),
}

/// A message whose delivery has been stored, ready to send.
struct Ready {
    note: Stored,
    delivery: String,
    channel: Channel,
    message: Message,
    /// The notes that go in it, with their deliveries.
    members: Vec<(Stored, String)>,
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

/// What there is to send. That there is nothing is stored as the outcome. `held` is the moment for which the job waited:
/// a note that waits for another one is looked at by another job.
async fn prepare(app: &App, (id, held): (&str, Option<i64>)) -> Result<Prepared, Failed> {
    let mut tx = app.db.begin().await?;
    let Some(stored) = store::note(&mut tx, id).await? else { return Ok(Prepared::Nothing) };
    if stored.held_until != held || stored.digest_id.is_some() {
        return Ok(Prepared::Nothing);
    }
    let note = stored.note().ok_or("a note of a kind that this program does not know")?;
    let (route, wait) = route(&mut tx, app, &stored).await.map_err(|refused| format!("{refused:?}"))?;
    if let (Some(wait), Some(person)) = (wait, &stored.person_id) {
        waiting_notes::hold(&mut tx, app, (&stored, person), wait).await?;
        tx.commit().await?;
        return Ok(Prepared::Nothing);
    }
    let members = match note {
        Note::Digest {} => waiting_notes::members(&mut tx, id).await?,
        _ => Vec::new(),
    };
    let is_over = stored.until.is_some_and(|until| app.world.now() >= until)
        || (matches!(note, Note::Digest {}) && members.is_empty());
    let over = match &route {
        Route::NoAddress => Some((stored.channel(), State::NoAddress)),
        Route::NotWanted => Some((stored.channel(), State::NotWanted)),
        // It stands there already.
        Route::Account => Some((Channel::Web, State::Accepted)),
        _ if is_over => Some((stored.channel(), State::Expired)),
        _ => None,
    };
    let (channel, destination, language) = match (&route, over) {
        (_, Some((channel, _))) => (channel, "", ""),
        (Route::Push { devices, language }, None) => {
            let rung = pushing::prepare(&mut tx, app, (&stored, &note), (devices, language)).await?;
            tx.commit().await?;
            return Ok(rung.map_or(Prepared::Nothing, |rung| Prepared::Devices(Box::new(rung))));
        }
        (Route::Email { address, language }, None) => (Channel::Email, address.as_str(), language.as_str()),
        (Route::Text { channel, address, language }, None) => (*channel, address.as_str(), language.as_str()),
        (Route::Account | Route::NoAddress | Route::NotWanted, None) => return Ok(Prepared::Nothing),
    };
    let Some(delivery) = begin_one(&mut tx, app, &stored, (channel, destination)).await? else {
        // What it ended elsewhere stays so.
        tx.commit().await?;
        return Ok(Prepared::Nothing);
    };
    let mut told = Vec::new();
    for member in members {
        if let Some(delivery) = begin_one(&mut tx, app, &member, (channel, destination)).await? {
            told.push((member, delivery));
        }
    }
    if let Some((_, state)) = over {
        finish(&mut tx, app, (&stored, &delivery, channel), (state, None)).await?;
        for (member, delivery) in &told {
            finish(&mut tx, app, (member, delivery, channel), (state, None)).await?;
        }
        tx.commit().await?;
        return Ok(Prepared::Nothing);
    }
    let locale = app.locales.of(language);
    let message = match channel {
        Channel::Email => {
            let notes: Vec<Note> = told.iter().filter_map(|(member, _)| member.note()).collect();
            Message::Mail(mail(&mut tx, app, (&stored, &note, &notes), (destination, locale)).await?)
        }
        _ => {
            let words = match stored.is_public {
                true => public::words(app, locale, &note, destination),
                false => Some(words::short(app, locale, &note, stored.is_to_person())),
            };
            let Some(words) = words else {
                let why = Some("it is not for everybody to read");
                finish(&mut tx, app, (&stored, &delivery, channel), (State::Refused, why)).await?;
                tx.commit().await?;
                return Ok(Prepared::Nothing);
            };
            let reply = stored.post.clone().map(|post| Reply { post, is_public: stored.is_public });
            Message::Short(ShortMessage { to: destination.to_owned(), words, key: stored.id.clone(), reply })
        }
    };
    tx.commit().await?;
    Ok(Prepared::One(Box::new(Ready { note: stored, delivery, channel, message, members: told })))
}

/// Starts or retries the deliveries of a note, and ends those that an earlier attempt began elsewhere. Each is `None` if it
/// has ended.
pub(super) async fn begin(
    tx: &mut Tx,
    app: &App,
    note: &Stored,
    (channel, destinations): (Channel, &[String]),
) -> db::Result<Vec<Option<String>>> {
    let now = app.world.now();
    for (channel, state) in deliveries::end_elsewhere(tx, &note.id, (channel, destinations), now).await? {
        tell_of(tx, app, (note, channel), state).await?;
    }
    let mut begun = Vec::new();
    for destination in destinations {
        begun.push(deliveries::begin(tx, (&app.world.new_id(), &note.id), (channel, destination), now).await?);
    }
    Ok(begun)
}

/// The same for one destination.
async fn begin_one(tx: &mut Tx, app: &App, note: &Stored, to: (Channel, &str)) -> db::Result<Option<String>> {
    let begun = begin(tx, app, note, (to.0, &[to.1.to_owned()])).await?;
    Ok(begun.into_iter().next().flatten())
}

/// The mail of a note, or of a digest with the notes in it.
async fn mail(
    tx: &mut Tx,
    app: &App,
    (stored, note, members): (&Stored, &Note, &[Note]),
    (destination, locale): (&str, &Locale),
) -> Result<Mail, Failed> {
    let topic = note.topic(stored.must_arrive);
    let words = match note {
        Note::Digest {} => words::digest(app, locale, members),
        _ => words::mail(app, locale, note),
    };
    let thread = Thread::of(tx, app, (stored, note), destination).await?;
    let file = store::file(tx, &stored.id).await?;
    let attachment = file.map(|(name, media_type, bytes)| Attachment { name, media_type, bytes });
    let mut text = words.text;
    if thread.reply_to.is_some() {
        text = format!("{text}\n\n{}", locale.text("mail-answer-here"));
    }
    if stored.is_to_person() {
        let own = format!("{}{HEARING}", app.settings.address);
        text = format!("{text}\n\n{}", locale.say("mail-hearing", &[("address", own.into())]));
    }
    let topics: Vec<Topic> = match note {
        Note::Digest {} => members.iter().map(|member| member.topic(false)).collect(),
        _ => vec![topic],
    };
    // Who gets it at an address that was given for it chose nothing that could be ended.
    let owner = stored.person_id.as_deref().filter(|_| stored.is_to_person());
    let ending = owner.and_then(|person| people::ending::token(app, person, &topics));
    let sender = Sender::of(app, locale, (stored, note));
    Ok(Mail {
        to: destination.to_owned(),
        subject: thread.subject(note, words.subject),
        text,
        // The message id is the same for every attempt, so that mail programs show the mail once, and names the note,
        // so that an answer to it finds its thread.
        id: format!("{}.{}", stored.cause.replace(':', "-"), stored.id),
        attachments: attachment.into_iter().collect(),
        from_name: sender.name,
        from: sender.address,
        reply_to: thread.reply_to.or(sender.reply_to),
        return_path: app.settings.mail_in.as_ref().map(|mail| mail.with(&inbox::return_token(app, &stored.id))),
        answers: thread.answers,
        unsubscribe: ending.map(|token| format!("{}/mails/{token}", app.settings.address)),
        origin: match note {
            Note::Answer { .. } => Origin::Human,
            Note::MessageReceipt { .. } | Note::FileLeft { .. } => Origin::Replied,
            _ => Origin::Generated,
        },
    })
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
