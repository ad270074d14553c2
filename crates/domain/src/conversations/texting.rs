//! What providers of short messages bring: messages for the inbox, words that end or resume them, and what became of
//! ours.

use catalogue::Channel;
use channels::texts::{Arrived, PostNews, PostState, Received, RemoteFile, Service};
use db::Tx;

use super::{jobs, joining, lines, pointing, posts, store};
use crate::app::App;
use crate::attachments::{self, ComingFile, Giver, Kind, MOST_FILES};
use crate::events::{self, ConversationEvent, Subject, Thing};
use crate::inbox::{self, Incoming, Placed, Sender, Taken, Thread};
use crate::outbox::{self, NewNote, Note, To, short};
use crate::refusal::{Outcome, Refusal};
use crate::secret::fingerprint;
use crate::slice::Texted;
use crate::trust::Actor;
use crate::uploads;

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
        Arrived::Message(received) if is_again(tx, app, received, "").await? => Ok(()),
        Arrived::Message(received) => said(tx, app, received).await,
        Arrived::Part(part) => {
            let of = format!("{}/{}/{}", part.reference, part.number, part.total);
            if is_again(tx, app, &part.received, &of).await? {
                return Ok(());
            }
            joining::arrived(tx, app, part).await
        }
        Arrived::Post(news) => became(tx, app, news).await,
    }
}

/// The same in a transaction of its own. When it returns without a refusal, the provider may be told.
///
/// # Errors
/// If the database is unavailable.
pub async fn take_in(app: &App, channel: Channel, one: Arrived) -> Outcome<()> {
    let taken = app.db.write((app.clone(), channel, one), |(app, channel, one), mut tx: Tx| async move {
        arrived(&mut tx, &app, channel, &one).await?;
        Ok::<(), Refusal>(tx.commit().await?)
    });
    taken.await
}

/// Whether a message came before over a line that broke before its operator learned that we have it.
async fn is_again(tx: &mut Tx, app: &App, received: &Received, part: &str) -> db::Result<bool> {
    let Some(line) = &received.line else { return Ok(false) };
    let name = fingerprint(&format!("{}\n{part}\n{}", received.from, received.words));
    lines::is_again(tx, (&name, line), app.world.now()).await
}

/// What became of a post: the desk sees it, and nothing more is answered beneath what is not there.
async fn became(tx: &mut Tx, app: &App, news: &PostNews) -> Outcome<()> {
    let Some(post) = posts::by_name(tx, news.service, &news.id).await? else { return Ok(()) };
    if !posts::is_now(tx, &post, news.now).await? {
        return Ok(());
    }
    let message = post.message_id.clone();
    let event = match news.now {
        PostState::Shown => ConversationEvent::PostShown { message },
        PostState::Hidden => ConversationEvent::PostHidden { message },
        PostState::Removed => ConversationEvent::PostRemoved { message },
    };
    recorded(tx, app, &post.conversation_id, event).await
}

/// Records an event of a conversation that its channel caused.
async fn recorded(tx: &mut Tx, app: &App, conversation: &str, event: ConversationEvent) -> Outcome<()> {
    let Some(known) = store::whose_by_id(tx, conversation).await? else { return Ok(()) };
    let subject = Subject::conversation(conversation).of(known.person_id);
    events::record(tx, app, &Actor::System("inbox"), subject, event).await?;
    Ok(())
}

pub(super) async fn said(tx: &mut Tx, app: &App, received: &Received) -> Outcome<()> {
    let channel = if received.is_sms { Channel::Sms } else { Channel::Social };
    let from = (channel, received.from.as_str());
    // What everybody reads is no word to us alone.
    let is_private = received.post.is_none();
    let word = received.words.trim().trim_end_matches(['.', '!', '。', '！']).to_lowercase();
    if is_private && received.is_sms && is_command(tx, app, (received, &word)).await? {
        return Ok(());
    }
    if is_private && STOP.contains(&word.as_str()) {
        return confirmed(tx, app, (from, received), true).await;
    }
    if is_private && START.contains(&word.as_str()) {
        short::resume(tx, from).await?;
        return confirmed(tx, app, (from, received), false).await;
    }
    let language = language(app, received);
    let words = as_said(app, &language, received);
    let thread = known_thread(tx, app, received, channel).await?;
    let incoming = Incoming {
        channel,
        external_id: &received.id,
        // Numbers can be forged: a number does not say who writes.
        from: Sender::Address { address: &received.from, is_proven: false },
        language: &language,
        thread: thread.as_deref().map_or(Thread::None, Thread::Reply),
        words: &words,
        files: None,
        received_at: received.sent_at.unwrap_or_else(|| app.world.now()).min(app.world.now()),
    };
    // What its provider brings a second time, after the sender wrote STOP, is no new wish.
    if let Taken::New(placed) = inbox::take(tx, app, incoming).await? {
        short::resume(tx, from).await?;
        files_come(tx, app, (received, &placed)).await?;
        answered(tx, app, (received, &placed), (&words, &language)).await?;
    }
    Ok(())
}

/// Whether a slice takes a message as a command of its own, such as one that takes a place in a hall's queue.
async fn is_command(tx: &mut Tx, app: &App, (received, word): (&Received, &str)) -> Outcome<bool> {
    let language = language(app, received);
    let said = received.words.as_str();
    let text = Texted { id: &received.id, from: &received.from, said, word, language: &language };
    for takes in app.slices.iter().filter_map(|slice| slice.takes_text) {
        if takes(tx, app, &text).await? {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The files that a private message brought are fetched from its provider. Where everybody reads, the post has a link.
async fn files_come(tx: &mut Tx, app: &App, (received, placed): (&Received, &Placed)) -> db::Result<()> {
    let channel = if received.is_sms { Channel::Sms } else { Channel::Social };
    let provider = app.texts.of(channel).and_then(|texts| texts.file_provider(&received.from));
    let (Some(provider), None) = (provider, &received.post) else { return Ok(()) };
    let giver = Giver::by_address(&fingerprint(&received.from));
    let locale = app.locales.written(&received.words).unwrap_or_else(|| app.locales.of(""));
    for (number, file) in received.files.iter().take(MOST_FILES).enumerate() {
        let Some(place) = &file.place else { continue };
        let name = match file.name.as_str() {
            "" => locale.say("text-file-name", &[("n", (number + 1).into())]),
            name => uploads::shown_name(name),
        };
        let coming = ComingFile {
            owner: ("conversation", &placed.id),
            kind: Kind::Message,
            about: &placed.message,
            giver: &giver,
            name: &name,
            channel,
            at: (provider, place),
        };
        attachments::expect(tx, app, &coming).await?;
    }
    Ok(())
}

/// What is answered at once: a receipt to who begins a conversation, and a pointer beneath a post. Nothing to programs.
async fn answered(
    tx: &mut Tx,
    app: &App,
    (received, placed): (&Received, &Placed),
    (words, language): (&str, &str),
) -> Outcome<()> {
    let is_first = store::is_first(tx, &placed.id, &placed.message).await?;
    let post = match posts::new(placed, received, language) {
        Some(post) => {
            let is_change = received.post.as_ref().is_some_and(|post| post.is_change);
            let at = received.sent_at.unwrap_or_else(|| app.world.now());
            posts::keep(tx, &post, at).await?;
            posts::mark(tx, &placed.message).await?;
            let (message, service) = (placed.message.clone(), post.service.clone());
            recorded(tx, app, &placed.id, ConversationEvent::Posted { message, service, is_change }).await?;
            Some(post)
        }
        None => None,
    };
    if received.is_machine {
        return Ok(());
    }
    let crises = app.catalogue.crisis.find(words, language);
    let crises: Vec<String> = crises.iter().map(|crisis| crisis.id.clone()).collect();
    let (from, now) = (received.from.as_str(), app.world.now());
    // Facebook allows one private answer to a comment, and an officer's is worth more than a receipt.
    let is_saved = post.as_ref().is_some_and(|post| post.service() == Some(Service::Facebook));
    if is_first && !is_saved && outbox::may_answer(tx, (from, outbox::RECEIPT), now).await? {
        jobs::acknowledge(tx, app, (received, placed), (language, crises.clone())).await?;
    }
    if let Some(post) = &post
        && (is_first || !crises.is_empty())
        && outbox::may_answer(tx, (from, outbox::POINTER), now).await?
    {
        pointing::point(tx, app, (post, &placed.person), crises).await?;
    }
    Ok(())
}

/// Where a message goes on, as it names no thread: for an account of somebody who was answered in private for a post,
/// there; otherwise where the sender wrote or was written to lately.
async fn known_thread(tx: &mut Tx, app: &App, received: &Received, channel: Channel) -> Outcome<Option<String>> {
    let since = app.world.now() - inbox::GOES_ON_FOR;
    let mut known = None;
    if !received.is_sms && received.post.is_none() {
        known = posts::conversation_of(tx, &received.from, since).await?;
    }
    if known.is_none() {
        known = outbox::last_conversation(tx, (channel, &received.from), since).await?;
    }
    Ok(known.and_then(|id| inbox::reply_token(app, Thing::Conversation, &id)))
}

/// The language that the words show or that their author named, if the site speaks it.
fn language(app: &App, received: &Received) -> String {
    let written = app.locales.written(&received.words);
    written.unwrap_or_else(|| app.locales.of(received.language.as_deref().unwrap_or_default())).tag().to_owned()
}

/// The words; that they were changed; and that something came with them which is not taken.
fn as_said(app: &App, language: &str, received: &Received) -> String {
    let locale = app.locales.of(language);
    let is_change = received.post.as_ref().is_some_and(|post| post.is_change);
    let changed = is_change.then(|| format!("[{}]", locale.text("post-changed")));
    let is_taken =
        |(number, file): (usize, &RemoteFile)| received.post.is_none() && number < MOST_FILES && file.place.is_some();
    let taken = received.files.iter().enumerate().filter(|file| is_taken(*file)).count();
    let left = received.files.len() - taken;
    let files = (left > 0).then(|| format!("[{}]", locale.say("text-files", &[("n", left.into())])));
    let words = match received.words.as_str() {
        "" if taken > 0 => Some(format!("[{}]", locale.say("text-files-alone", &[("n", taken.into())]))),
        "" => None,
        words => Some(words.to_owned()),
    };
    [changed, words, files].into_iter().flatten().collect::<Vec<_>>().join("\n").trim().to_owned()
}

/// Tells that messages end, or begin again, once.
async fn confirmed(
    tx: &mut Tx,
    app: &App,
    ((channel, address), received): ((Channel, &str), &Received),
    is_end: bool,
) -> Outcome<()> {
    let language = language(app, received);
    let to = To::Text { person: None, channel, address, language: &language };
    let note = NewNote::new(to, Note::TextsEnded { is_end }, format!("texts:{}", received.id));
    outbox::tell(tx, app, note.until(app.world.now() + A_DAY)).await?;
    if is_end {
        short::stop(tx, app, (channel, address)).await?;
    }
    Ok(())
}
