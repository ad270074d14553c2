//! The mail about an answer, in the recipient's language.

use catalogue::Channel;
use db::Tx;
use db::jobs::{Handlers, Job};
use serde_json::Value;

use super::opening::OpenedConversation;
use super::store;
use crate::app::App;
use crate::inbox::{self, Item};
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
/// be read on the page.
pub(super) async fn tell(tx: &mut Tx, app: &App, grant: &Grant, message: &str) -> db::Result<()> {
    let Some(conversation) = store::one(tx, grant).await? else { return Ok(()) };
    let answer = store::messages(tx, grant).await?.into_iter().find(|each| each.id == message);
    let Some(answer) = answer else { return Ok(()) };
    // An answer goes where the person wrote last.
    let last = inbox::came_last(tx, grant).await?;
    let last = last.and_then(|(channel, address)| Some((Channel::of(&channel)?, address?)));
    let (person, language) = (grant.person(), conversation.language.as_str());
    let to = match (&last, &conversation.email) {
        (Some((channel, address)), _) if app.texts.of(*channel).is_some() => {
            To::Text { person: Some(person), channel: *channel, address, language }
        }
        (_, Some(address)) => To::Address { person: Some(person), address, language },
        (_, None) => return Ok(()),
    };
    let from = answer.from_name.unwrap_or_default();
    let note = Note::Answer { reference: conversation.reference.clone(), from, text: answer.body };
    outbox::tell(tx, app, NewNote::new(to, note, format!("answer:{message}")).about("conversation", grant.id())).await
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
    tell(&mut tx, &app, &grant, &text("message")).await?;
    tx.commit().await?;
    Ok(())
}
