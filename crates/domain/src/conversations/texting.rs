//! What providers of short messages bring: messages for the inbox, words that end or resume them, and what became of
//! ours.

use catalogue::Channel;
use channels::texts::{Arrived, Received};
use db::Tx;

use crate::app::App;
use crate::inbox::{self, Incoming, Sender, Taken, Thread};
use crate::outbox::{self, NewNote, Note, To, short};
use crate::refusal::Outcome;

/// Words with which people end such messages, in the languages of the site and as operators have them. Alone in a
/// message they are no message to us.
const STOP: [&str; 14] = [
    "stop",
    "stopall",
    "stop all",
    "unsubscribe",
    "cancel",
    "end",
    "quit",
    "إيقاف",
    "ايقاف",
    "توقف",
    "dừng",
    "hủy",
    "停止",
    "退订",
];
const START: [&str; 6] = ["start", "unstop", "ابدأ", "ابدا", "bắt đầu", "开始"];

const A_DAY: i64 = 24 * 60 * 60 * 1_000;

/// Takes in what a webhook brought, in the caller's transaction; the provider may be told after the commit. Idempotent.
///
/// # Errors
/// If the database is unavailable.
pub async fn arrived(tx: &mut Tx, app: &App, channel: Channel, arrived: &Arrived) -> Outcome<()> {
    match arrived {
        Arrived::Delivery(delivery) => Ok(short::reported(tx, app, (channel, delivery)).await?),
        Arrived::Message(received) => said(tx, app, received).await,
    }
}

async fn said(tx: &mut Tx, app: &App, received: &Received) -> Outcome<()> {
    let channel = if received.is_sms { Channel::Sms } else { Channel::Social };
    let from = (channel, received.from.as_str());
    let word = received.words.trim().trim_end_matches(['.', '!', '。', '！']).to_lowercase();
    if STOP.contains(&word.as_str()) {
        return confirmed(tx, app, (from, received), true).await;
    }
    if START.contains(&word.as_str()) {
        short::resume(tx, from).await?;
        return confirmed(tx, app, (from, received), false).await;
    }
    let language = language(app, &received.words);
    let words = with_files(app, &language, received);
    let incoming = Incoming {
        channel,
        external_id: &received.id,
        // Numbers can be forged: a number does not say who writes.
        from: Sender::Address { address: &received.from, is_proven: false },
        language: &language,
        thread: Thread::None,
        words: &words,
        files: None,
        received_at: received.sent_at.unwrap_or_else(|| app.world.now()).min(app.world.now()),
    };
    // What its provider brings a second time, after the sender wrote STOP, is no new wish.
    if let Taken::New(_) = inbox::take(tx, app, incoming).await? {
        short::resume(tx, from).await?;
    }
    Ok(())
}

/// The language that the words show, if the site speaks it.
fn language(app: &App, words: &str) -> String {
    app.locales.written(words).unwrap_or_else(|| app.locales.of("")).tag().to_owned()
}

/// The words, and that something came with them which only the provider has.
fn with_files(app: &App, language: &str, received: &Received) -> String {
    if received.files == 0 {
        return received.words.clone();
    }
    let note = app.locales.of(language).say("text-files", &[("n", received.files.into())]);
    format!("{}\n[{note}]", received.words).trim().to_owned()
}

/// Tells that messages end, or begin again, once.
async fn confirmed(
    tx: &mut Tx,
    app: &App,
    ((channel, address), received): ((Channel, &str), &Received),
    is_end: bool,
) -> Outcome<()> {
    let language = language(app, &received.words);
    let to = To::Text { person: None, channel, address, language: &language };
    let note = NewNote::new(to, Note::TextsEnded { is_end }, format!("texts:{}", received.id));
    outbox::tell(tx, app, note.until(app.world.now() + A_DAY)).await?;
    if is_end {
        short::stop(tx, app, (channel, address)).await?;
    }
    Ok(())
}
