//! The mail about an answer, in the recipient's language.

use catalogue::Channel;
use db::Tx;
use db::jobs::{Handlers, Job};
use serde_json::Value;

use super::opening::OpenedConversation;
use super::store::{self, Conversation, NewMessage};
use super::ways::{self, AnswerWay};
use crate::app::App;
use crate::inbox::Item;
use crate::outbox::{self, NewNote, Note, To};
use crate::trust::{self, Action, Actor, Grant, Purpose};

/// A job kind of earlier versions that may still be queued in an upgraded database.
const TELL: &str = "conversations.tell";

/// Registers the jobs of conversations.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(TELL, move |_, job| run(app.clone(), job))
}

/// Sends an answer its way. Where the person has no address in the conversation, their account is told, if they have one.
pub(super) async fn tell(tx: &mut Tx, app: &App, (grant, way): (&Grant, &AnswerWay), message: &str) -> db::Result<()> {
    let Some(conversation) = store::one(tx, grant).await? else { return Ok(()) };
    let answer = store::messages(tx, grant).await?.into_iter().find(|each| each.id == message);
    let Some(answer) = answer else { return Ok(()) };
    let (person, language) = (grant.person(), conversation.language.as_str());
    let to = match &way.address {
        Some(address) if way.channel == Channel::Email => To::Address { person: Some(person), address, language },
        Some(address) => To::Text { person: Some(person), channel: way.channel, address, language },
        None => To::Person(person),
    };
    let note = said_by_officer(&conversation.reference, answer.from_name, &answer.body);
    outbox::tell(tx, app, NewNote::new(to, note, format!("answer:{message}")).about("conversation", grant.id())).await
}

fn said_by_officer(reference: &str, name: Option<String>, body: &str) -> Note {
    Note::Answer { reference: reference.to_owned(), from: name.unwrap_or_default(), text: body.to_owned() }
}

/// An answer as a short message says it.
pub(super) fn short_words(app: &App, conversation: &Conversation, new: &NewMessage<'_>) -> String {
    let note = said_by_officer(&conversation.reference, new.from_name.clone(), new.body);
    outbox::short_words(app, &conversation.language, &note)
}

/// Tells the person who began a conversation by a short message that it arrived, and whom to call if they may be in danger.
pub(super) async fn acknowledge(
    tx: &mut Tx,
    app: &App,
    (item, person): (&Item<'_>, &str),
    opened: &OpenedConversation,
) -> db::Result<()> {
    let Some(address) = item.address else { return Ok(()) };
    let crises = app.catalogue.crisis.find(item.words, item.language);
    let to = To::Text { person: Some(person), channel: item.channel, address, language: item.language };
    let note = Note::MessageReceipt {
        reference: opened.reference.clone(),
        agency: opened.agency.clone(),
        answer_by: opened.answer_by.as_deref().and_then(|day| day.parse().ok()),
        crises: crises.iter().map(|crisis| crisis.id.clone()).collect(),
        left: Vec::new(),
    };
    let cause = format!("message-receipt:{}", opened.message);
    outbox::tell(tx, app, NewNote::new(to, note, cause).about("conversation", &opened.id)).await
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
