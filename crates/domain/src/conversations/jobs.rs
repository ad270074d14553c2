//! The mail about an answer, in the recipient's language.

use db::Tx;
use db::jobs::{Handlers, Job};
use serde_json::Value;

use super::store;
use crate::app::App;
use crate::outbox::{self, NewNote, Note, To};
use crate::trust::{self, Action, Actor, Grant, Purpose};

/// A job kind of earlier versions that may still be queued in an upgraded database.
const TELL: &str = "conversations.tell";

/// Registers the jobs of conversations.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(TELL, move |_, job| run(app.clone(), job))
}

/// Sends an answer to the address given for it. Without an address it can only be read on the page.
pub(super) async fn tell(tx: &mut Tx, app: &App, grant: &Grant, message: &str) -> db::Result<()> {
    let Some(conversation) = store::one(tx, grant).await? else { return Ok(()) };
    let answer = store::messages(tx, grant).await?.into_iter().find(|each| each.id == message);
    let (Some(answer), Some(address)) = (answer, &conversation.email) else { return Ok(()) };
    let to = To::Address { person: Some(grant.person()), address, language: &conversation.language };
    let from = answer.from_name.unwrap_or_default();
    let note = Note::Answer { reference: conversation.reference.clone(), from, text: answer.body };
    outbox::tell(tx, app, NewNote::new(to, note, format!("answer:{message}")).about("conversation", grant.id())).await
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
