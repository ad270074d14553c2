//! The mail about an answer, in the recipient's language.

use catalogue::Channel;
use channels::texts::Received;
use db::Tx;
use db::jobs::{Handlers, Job};
use serde_json::Value;

use super::posts::PublicPost;
use super::{pointing, posts, store};
use crate::app::App;
use crate::inbox::{self, Placed};
use crate::outbox::{self, NewNote, Note, To};
use crate::trust::{self, Action, Actor, Grant, Purpose};

/// A job kind of earlier versions that may still be queued in an upgraded database.
const TELL: &str = "conversations.tell";

/// Registers the jobs of conversations.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(TELL, move |_, job| run(app.clone(), job))
}

/// Sends an answer to the number or account that wrote last, or to the address given for it. Without either it can only
/// be read on the page. Who posted where everybody reads is answered in private, with a pointer beneath the post.
pub(super) async fn tell(tx: &mut Tx, app: &App, grant: &Grant, message: &str) -> db::Result<()> {
    let Some(conversation) = store::one(tx, grant).await? else { return Ok(()) };
    let answer = store::messages(tx, grant).await?.into_iter().find(|each| each.id == message);
    let Some(answer) = answer else { return Ok(()) };
    // An answer goes where the person wrote last.
    let last = inbox::came_last(tx, grant).await?;
    let channel = last.as_ref().and_then(|last| Channel::of(&last.channel));
    let address = last.as_ref().and_then(|last| last.from_address.clone());
    let post = match &last {
        Some(last) if posts::came_in_public(tx, grant, &last.message_id).await? => posts::latest(tx, grant).await?,
        _ => None,
    };
    let (person, language) = (grant.person(), conversation.language.as_str());
    let mut must_arrive = false;
    let to = match (&post, channel.zip(address.as_deref()), &conversation.email) {
        (Some(post), ..) => {
            pointing::point(tx, app, (post, person), Vec::new()).await?;
            let way = pointing::private_way(tx, app, (post, person)).await?;
            must_arrive = way.is_none();
            // Nobody is reached by no address: an officer finds that in the queue.
            way.unwrap_or(To::Text { person: Some(person), channel: posts::CHANNEL, address: "", language })
        }
        (None, Some((channel, address)), _) if app.texts.of(channel).is_some() => {
            To::Text { person: Some(person), channel, address, language }
        }
        (.., Some(address)) => To::Address { person: Some(person), address, language },
        (.., None) => return Ok(()),
    };
    let from = answer.from_name.unwrap_or_default();
    let note = Note::Answer { reference: conversation.reference.clone(), from, text: answer.body };
    let note = NewNote::new(to, note, format!("answer:{message}")).must_arrive(must_arrive);
    outbox::tell(tx, app, note.about("conversation", grant.id())).await
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
    tell(&mut tx, &app, &grant, &text("message")).await?;
    tx.commit().await?;
    Ok(())
}
