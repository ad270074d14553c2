//! The mail that tells of an answer, in the language of whoever asked.

use channels::mail::Mail;
use db::jobs::{Handlers, Job};
use serde_json::Value;

use super::store;
use crate::app::App;
use crate::codes;
use crate::trust::{self, Action, Actor, Purpose};

/// The kind of the job: its payload names conversation and message.
pub(super) const TELL: &str = "conversations.tell";

/// Adds the jobs of conversations.
pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(TELL, move |_, job| tell(app.clone(), job))
}

/// Sends the answer to the address that was given for it. Without an address it waits on the page.
async fn tell(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let (id, message) = (text("conversation"), text("message"));
    let mut tx = app.db.begin().await?;
    let Some(known) = store::whose_by_id(&mut tx, &id).await? else { return Ok(()) };
    let system = Actor::System("conversations");
    let granted = trust::authorise(&mut tx, &app, &system, Action::See, known.into(), Purpose::Informing);
    let Ok(grant) = granted.await else { return Err("the conversation could not be read".into()) };
    let conversation = store::one(&mut tx, &grant).await?;
    let messages = store::messages(&mut tx, &grant).await?;
    tx.commit().await?;
    let answer = messages.into_iter().find(|each| each.id == message);
    let (Some(conversation), Some(answer)) = (conversation, answer) else { return Ok(()) };
    let Some(to) = conversation.email else { return Ok(()) };
    let locale = app.locales.choose(None, Some(&conversation.language));
    let reference = codes::grouped(&conversation.reference);
    let name = answer.from_name.unwrap_or_default();
    let address = format!("{}/person/{}", app.settings.address, conversation.reference);
    let values = [
        ("reference", reference.as_str().into()),
        ("name", name.into()),
        ("answer", answer.body.into()),
        ("address", address.into()),
    ];
    let mail = Mail {
        to,
        subject: locale.say("person-mail-subject", &values),
        text: locale.say("person-mail-text", &values),
        id: message,
        attachments: Vec::new(),
    };
    app.mailer.send(&mail).await?;
    Ok(())
}
