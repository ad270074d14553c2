//! The mail about an answer, in the recipient's language.

use catalogue::Channel;
use channels::texts::Received;
use db::Tx;
use db::jobs::{Handlers, Job};
use serde_json::Value;

use super::posts::PublicPost;
use super::store::{self, Conversation};
use super::ways::{self, AnswerWay};
use super::{pointing, posts};
use crate::app::App;
use crate::attachments;
use crate::inbox::Placed;
use crate::outbox::{self, NewNote, Note, NoteFile, To, short};
use crate::trust::{self, Action, Actor, Grant, Purpose};

/// A job kind of earlier versions that may still be queued in an upgraded database.
const TELL: &str = "conversations.tell";

/// Registers the jobs of conversations.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(TELL, move |_, job| run(app.clone(), job))
}

/// Sends an answer its way. Where the person has no address in the conversation, their account is told, if they have one.
/// Who posted where everybody reads is answered in private, with a pointer beneath the post.
pub(super) async fn tell(tx: &mut Tx, app: &App, (grant, way): (&Grant, &AnswerWay), message: &str) -> db::Result<()> {
    let Some(conversation) = store::one(tx, grant).await? else { return Ok(()) };
    let answer = store::messages(tx, grant).await?.into_iter().find(|each| each.id == message);
    let Some(answer) = answer else { return Ok(()) };
    let (person, language) = (grant.person(), conversation.language.as_str());
    let post = if way.is_post { posts::latest(tx, grant).await? } else { None };
    let mut must_arrive = false;
    let to = match &post {
        Some(post) => {
            pointing::point(tx, app, (post, person), Vec::new()).await?;
            let way = pointing::private_way(tx, app, (post, person)).await?;
            must_arrive = way.is_none();
            // Nobody is reached by no address: an officer finds that in the queue.
            way.unwrap_or(To::Text { person: Some(person), channel: posts::CHANNEL, address: "", language })
        }
        None => along(way, (person, language)),
    };
    let note = said_by_officer(&conversation.reference, answer.from_name, &answer.body);
    let note = NewNote::new(to, note, format!("answer:{message}")).must_arrive(must_arrive);
    outbox::tell(tx, app, note.about("conversation", grant.id()).of_agency(&conversation.agency)).await
}

/// Along a way of a conversation; to the account where it has no address.
fn along<'t>(way: &'t AnswerWay, (person, language): (&'t str, &'t str)) -> To<'t> {
    match &way.address {
        Some(address) if way.channel == Channel::Email => To::Address { person: Some(person), address, language },
        Some(address) => To::Text { person: Some(person), channel: way.channel, address, language },
        None => To::Person(person),
    }
}

/// Tells who sent a file that it could not be taken, where they wrote last; programs that send many are told a few times.
pub(super) async fn file_left(
    tx: &mut Tx,
    app: &App,
    conversation: &str,
    (file, name): (&str, &str),
) -> db::Result<()> {
    let Some(known) = store::whose_by_id(tx, conversation).await? else { return Ok(()) };
    let Some(file) = attachments::file(tx, file).await? else { return Ok(()) };
    // Who sends a virus by mail says that somebody else did.
    if store::came_by(tx, &file.about).await? == Some(Channel::Email) {
        return Ok(());
    }
    let system = Actor::System("conversations");
    let granted = trust::authorise(tx, app, &system, Action::See, known.into(), Purpose::Informing).await;
    let Ok(grant) = granted else { return Ok(()) };
    let Some(open) = store::one(tx, &grant).await? else { return Ok(()) };
    let ways = ways::of_conversation(tx, app, &grant).await?;
    let Some(way) = ways.first().filter(|way| !way.is_post) else { return Ok(()) };
    let address = way.address.as_deref().unwrap_or_default();
    if !outbox::may_answer(tx, (address, outbox::FILE_LEFT), app.world.now()).await? {
        return Ok(());
    }
    let is_infected = file.state == attachments::State::Infected;
    let note = Note::FileLeft { reference: open.reference.clone(), name: name.to_owned(), is_infected };
    let to = along(way, (grant.person(), &open.language));
    let note = NewNote::new(to, note, format!("file-left:{}", file.id));
    outbox::tell(tx, app, note.about("conversation", grant.id()).of_agency(&open.agency)).await
}

/// Tells whose conversation it is, where they wrote last; by SMS where they gave only a number, on their account where
/// they gave nothing.
///
/// # Errors
/// If the database is unavailable.
pub async fn tell_along(
    tx: &mut Tx,
    app: &App,
    grant: &Grant,
    (note, cause): (Note, String),
    (file, until): (Option<NoteFile<'_>>, Option<i64>),
) -> db::Result<()> {
    let Some(open) = store::one(tx, grant).await? else { return Ok(()) };
    let ways = ways::of_conversation(tx, app, grant).await?;
    let Some(way) = ways.iter().find(|way| !way.is_stopped && !way.is_post) else { return Ok(()) };
    let number = open.phone.as_deref().and_then(|phone| app.catalogue.about.phone_number(phone));
    let number = number.filter(|number| app.texts.sms.provider(number).is_some());
    let to = match (&way.address, &number) {
        (None, Some(number)) if !short::is_stopped(tx, Channel::Sms, number).await? => {
            To::Text { person: Some(grant.person()), channel: Channel::Sms, address: number, language: &open.language }
        }
        _ => along(way, (grant.person(), &open.language)),
    };
    let mut note = NewNote::new(to, note, cause).about("conversation", grant.id()).of_agency(&open.agency);
    note.file = file;
    note.until = until;
    outbox::tell(tx, app, note).await
}

fn said_by_officer(reference: &str, name: Option<String>, body: &str) -> Note {
    Note::Answer { reference: reference.to_owned(), from: name.unwrap_or_default(), text: body.to_owned() }
}

/// An answer as a short message says it.
pub(super) fn short_words(app: &App, conversation: &Conversation, (name, body): (Option<String>, &str)) -> String {
    let note = said_by_officer(&conversation.reference, name, body);
    outbox::short_words(app, &conversation.language, &note)
}

/// Posts an officer's words beneath a post. They were checked.
pub(super) async fn tell_everybody(
    tx: &mut Tx,
    app: &App,
    grant: &Grant,
    (post, message, words): (&PublicPost, &str, &str),
) -> db::Result<()> {
    let to = To::Post {
        person: Some(grant.person()),
        channel: posts::CHANNEL,
        address: &post.author,
        language: &post.language,
        post: &post.external_id,
        is_public: true,
    };
    let note = NewNote::new(to, Note::PublicReply { text: words.to_owned() }, format!("public-reply:{message}"));
    outbox::tell(tx, app, note.about("conversation", grant.id())).await
}

/// Tells the person who began a conversation by a short message that it arrived, and whom to call if they may be in
/// danger. Where everybody read the message, this goes to its author alone.
pub(super) async fn acknowledge(
    tx: &mut Tx,
    app: &App,
    (received, placed): (&Received, &Placed),
    (language, crises): (&str, Vec<String>),
) -> db::Result<()> {
    let Some(open) = store::waiting(tx, &placed.id).await? else { return Ok(()) };
    let channel = if received.is_sms { Channel::Sms } else { posts::CHANNEL };
    let (person, address) = (Some(placed.person.as_str()), received.from.as_str());
    let to = match &received.post {
        Some(post) => To::Post { person, channel, address, language, post: &post.id, is_public: false },
        None => To::Text { person, channel, address, language },
    };
    let note = Note::MessageReceipt {
        reference: placed.reference.clone(),
        agency: open.agency,
        answer_by: open.answer_by.and_then(|day| day.parse().ok()),
        crises,
        left: Vec::new(),
    };
    let cause = format!("message-receipt:{}", placed.message);
    outbox::tell(tx, app, NewNote::new(to, note, cause).about("conversation", &placed.id)).await
}

/// Converts a job of an earlier version into a note.
async fn run(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let mut tx = app.db.begin().await?;
    let Some(known) = store::whose_by_id(&mut tx, &text("conversation")).await? else { return Ok(()) };
    let system = Actor::System("conversations");
    let granted = trust::authorise(&mut tx, &app, &system, Action::See, known.into(), Purpose::Informing);
    let Ok(grant) = granted.await else { return Err("the conversation could not be read".into()) };
    if let Some(way) = ways::of_conversation(&mut tx, &app, &grant).await?.first() {
        tell(&mut tx, &app, (&grant, way), &text("message")).await?;
    }
    tx.commit().await?;
    Ok(())
}
