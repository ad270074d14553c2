//! The job that makes a mail part of a thread, or the beginning of one.

use catalogue::Channel;
use channels::mail::received::{self, Kind, Received};
use db::Tx;
use db::jobs::{Job, complete};
use serde_json::Value;

use super::addresses::{self, OwnAddress};
use super::files::{self, MailFiles};
use super::store::{self, Extent, ReceivedMail};
use super::threading::{self, Referred};
use super::{language, receipt};
use crate::app::App;
use crate::attachments::{self, Kind as FileKind};
use crate::events::Thing;
use crate::inbox::{self, Files, Incoming, MailHead, Placed, Sender, Taken, Thread};
use crate::outbox;
use crate::refusal::Refusal;
use crate::slice::Replied;

/// Longer messages are cut, and attached whole.
const LONGEST: usize = 60_000;

/// The address of a sender who has none.
const NOBODY: &str = "";

type Failed = Box<dyn std::error::Error + Send + Sync>;

/// Takes a mail in.
///
/// # Errors
/// If the database or the store is unavailable. The job is retried; the last attempt hands the mail to a human as it is.
pub(super) async fn run(app: App, job: Job) -> Result<(), Failed> {
    let id = job.payload.get("mail").and_then(Value::as_str).unwrap_or_default();
    let mut tx = app.db.read().await?;
    let row = store::one(&mut tx, id).await?;
    drop(tx);
    let Some(row) = row else { return Ok(()) };
    let authserv_id = app.settings.mail_in.as_ref().and_then(|mail| mail.authserv_id.as_deref());
    let is_here = row.extent != Extent::OutOfReach;
    let read = is_here.then(|| received::read(&row.raw, row.address.as_deref(), authserv_id)).flatten();
    let taken = match &read {
        Some(mail) => take(&app, &job, &row, mail).await,
        None => unread(&app, &job, &row).await,
    };
    match taken {
        Ok(()) => Ok(()),
        Err(problem) if job.attempts >= job.max_attempts => {
            tracing::error!(kind = problem.kind, cause = ?problem.cause, "a mail could not be taken in; a human gets it");
            unread(&app, &job, &row).await.map_err(failed)
        }
        Err(problem) => Err(failed(problem)),
    }
}

fn failed(problem: Refusal) -> Failed {
    format!("{}: {}", problem.kind, problem.cause.unwrap_or_default()).into()
}

/// A mail that was read.
async fn take(app: &App, job: &Job, row: &ReceivedMail, mail: &Received) -> Result<(), Refusal> {
    let own = addresses::own(app, &row.recipient).unwrap_or_default();
    let mut tx = app.db.begin().await?;
    let referred = threading::referred(&mut tx, app, &own, mail).await?;
    if bounced(&mut tx, app, &referred, mail).await? {
        return done(tx, app, job, row).await;
    }
    tx.rollback().await?;
    let words = Words::of(app, row, mail);
    let from = mail.from.as_deref().or(row.address.as_deref()).unwrap_or(NOBODY);
    let files = files::receive(app, from, mail, words.is_cut.then_some(row.raw.as_slice())).await?;
    let mut tx = app.db.begin().await?;
    let taken = placed(&mut tx, app, (row, mail, &own), (&referred, &words, &files)).await?;
    if let Taken::New(placed) = &taken {
        keep_mails(&mut tx, app, placed, &files).await?;
        if mail.kind == Kind::Person && placed.thing == Thing::Conversation {
            replied(&mut tx, app, placed, &words.fresh).await?;
        }
        // A new message in a thread needs no receipt: the person who wrote it knows where it stands.
        if row_began(&mut tx, placed).await? {
            let left = files.left.iter().cloned().chain(words.left.clone()).collect();
            receipt::tell(&mut tx, app, (row, mail), placed, (&words.language, left)).await?;
        }
    }
    done(tx, app, job, row).await
}

/// A mail in a conversation may answer what a slice asked, such as whether an offered time is taken.
async fn replied(tx: &mut Tx, app: &App, placed: &Placed, fresh: &str) -> Result<(), Refusal> {
    let word = fresh.trim().trim_end_matches(['.', '!', '。', '！']).to_lowercase();
    let said = Replied { conversation: &placed.id, word: &word };
    for takes in app.slices.iter().filter_map(|slice| slice.takes_reply) {
        takes(tx, app, &said).await?;
    }
    Ok(())
}

/// Whether the message is the first one of its conversation.
async fn row_began(tx: &mut Tx, placed: &Placed) -> Result<bool, Refusal> {
    Ok(crate::conversations::is_first(tx, &placed.id, &placed.message).await?)
}

/// What is stored of a mail's words.
struct Words {
    language: String,
    fresh: String,
    whole: String,
    is_cut: bool,
    /// What its sender reads of a mail that was too large to be taken.
    left: Option<String>,
}

impl Words {
    fn of(app: &App, row: &ReceivedMail, mail: &Received) -> Words {
        let language = language::of(app, mail.language.as_deref(), &format!("{} {}", mail.subject, mail.fresh));
        let locale = app.locales.of(&language);
        let is_cut = mail.text.len() > LONGEST;
        let end = |text: &str| {
            let short: String = text.chars().take(LONGEST).collect();
            match is_cut {
                true => format!("{short}\n\n{}", locale.text("mail-in-long")),
                false => short,
            }
        };
        // Only the head of it is here, so there are no words.
        let said = |key: &str| (row.extent != Extent::Whole).then(|| locale.text(key));
        let too_large = said("mail-in-too-large");
        let fresh = match mail.fresh.is_empty() {
            true if too_large.is_some() => too_large.clone().unwrap_or_default(),
            true if mail.subject.is_empty() => locale.text("mail-in-no-words"),
            true => mail.subject.clone(),
            false => end(&mail.fresh),
        };
        let no_words = || too_large.clone().unwrap_or_else(|| locale.text("mail-in-no-words"));
        let text = if mail.text.is_empty() { no_words() } else { end(&mail.text) };
        let whole = if mail.subject.is_empty() { text } else { format!("{}\n\n{text}", mail.subject) };
        let whole = match (&mail.from, &row.address) {
            // Nobody can be answered whose address is not there, so all that is known is said.
            (None, Some(path)) => format!("{whole}\n\n<{path}>"),
            _ => whole,
        };
        Words { language, fresh, whole, is_cut, left: said("mail-in-too-large-left") }
    }

    /// The words, and the names of files that are not there.
    fn with(app: &App, text: &str, (language, left): (&str, &[String])) -> String {
        if left.is_empty() {
            return text.to_owned();
        }
        let files = left.join(", ");
        format!("{text}\n\n{}", app.locales.of(language).say("mail-in-left", &[("files", files.into())]))
    }
}

async fn placed(
    tx: &mut Tx,
    app: &App,
    (row, mail, own): (&ReceivedMail, &Received, &OwnAddress),
    (referred, words, files): (&Referred, &Words, &MailFiles),
) -> Result<Taken, Refusal> {
    let left = (words.language.as_str(), files.left.as_slice());
    let (fresh, whole) = (Words::with(app, &words.fresh, left), Words::with(app, &words.whole, left));
    let address = mail.from.as_deref().or(row.address.as_deref()).unwrap_or(NOBODY);
    let incoming = Incoming {
        channel: Channel::Email,
        external_id: &row.fingerprint,
        from: Sender::Address { address, is_proven: mail.is_proven },
        language: &words.language,
        thread: referred.thread.as_deref().map_or(Thread::None, Thread::Reply),
        words: &fresh,
        files: Some(Files { giver: &files.giver, uploads: &files.uploads, received: &files.received }),
        received_at: row.received_at,
    };
    let head = MailHead {
        id: mail.message_id.as_deref().unwrap_or_default(),
        answers: &mail.answers,
        subject: &mail.subject,
        is_automatic: matches!(mail.kind, Kind::AutoReply | Kind::Bounce(_)),
        whole: &whole,
        agency: own.agency.as_deref(),
    };
    inbox::take_mail(tx, app, incoming, head).await
}

/// Whether the mail reports about one of ours, and that is all it is. A report that a server still tries changes nothing.
async fn bounced(tx: &mut Tx, app: &App, referred: &Referred, mail: &Received) -> Result<bool, Refusal> {
    let Kind::Bounce(bounce) = &mail.kind else { return Ok(false) };
    let note = match (&referred.note, &bounce.message_id) {
        (Some(note), _) => Some(note.clone()),
        (None, Some(id)) => outbox::issued(tx, id).await?.map(|issued| issued.note),
        (None, None) => None,
    };
    let Some(note) = note else { return Ok(false) };
    if bounce.is_permanent {
        outbox::returned(tx, app, &note, &bounce.says).await?;
    }
    Ok(true)
}

/// A mail that no program here can read: a human gets it as it came, or where it lies if it did not come.
async fn unread(app: &App, job: &Job, row: &ReceivedMail) -> Result<(), Refusal> {
    let own = addresses::own(app, &row.recipient).unwrap_or_default();
    let language = app.catalogue.about.language().to_owned();
    let address = row.address.as_deref().unwrap_or(NOBODY);
    let locale = app.locales.of(&language);
    let is_here = row.extent != Extent::OutOfReach;
    let text = match is_here {
        true => locale.say("mail-in-unread", &[("sender", address.into())]),
        false => {
            locale.say("mail-in-out-of-reach", &[("place", String::from_utf8_lossy(&row.raw).into_owned().into())])
        }
    };
    let mail = Received { from: row.address.clone(), kind: Kind::Bulk, ..Received::default() };
    let words = Words { language, fresh: text.clone(), whole: text, is_cut: is_here, left: None };
    let files = files::receive(app, address, &mail, is_here.then_some(row.raw.as_slice())).await?;
    let mut tx = app.db.begin().await?;
    let taken = placed(&mut tx, app, (row, &mail, &own), (&Referred::default(), &words, &files)).await?;
    if let Taken::New(placed) = &taken {
        keep_mails(&mut tx, app, placed, &files).await?;
    }
    done(tx, app, job, row).await
}

async fn keep_mails(tx: &mut Tx, app: &App, placed: &Placed, files: &MailFiles) -> Result<(), Refusal> {
    let owner = (placed.thing.name(), placed.id.as_str());
    let what = (FileKind::Message, placed.message.as_str());
    Ok(attachments::keep_mails(tx, app, owner, what, (&files.giver, &files.mails, &files.received)).await?)
}

/// The mail is taken in, its row is gone, and the job is done: all of it or nothing.
async fn done(mut tx: Tx, app: &App, job: &Job, row: &ReceivedMail) -> Result<(), Refusal> {
    store::remove(&mut tx, &row.id).await?;
    complete(&mut tx, job, app.world.now()).await?;
    Ok(tx.commit().await?)
}
