//! Messages in the reader's language, where an agency has connected an engine: beside what was written, marked as a
//! machine's, and never instead of it.

use channels::Error;
use db::Tx;
use db::jobs::{Handlers, Job, NewJob, complete, enqueue};
use serde_json::{Value, json};

use super::translation_store::{self, Untranslated};
use super::{live, store};
use crate::app::App;
use crate::trust::{self, Action, Actor, Purpose};

/// The job; its payload names the conversation.
const TRANSLATE: &str = "conversations.translate";

/// Who reads in order to have it translated.
const ENGINE: Actor = Actor::System("translator");

/// A translation that comes after the third attempt is of no use to who waits for it.
const TRIES: u32 = 3;

/// How many messages one job translates at most; those before are read as they are.
const MOST: i64 = 20;

/// Registers the job.
pub(super) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(TRANSLATE, move |_, job| run(app.clone(), job))
}

/// Something was said in a conversation.
pub(super) async fn said(tx: &mut Tx, app: &App, conversation: &str, event: &str) -> db::Result<()> {
    if app.translator.is_there() {
        let job = NewJob { max_attempts: TRIES, ..NewJob::new(TRANSLATE, json!({"conversation": conversation})) };
        enqueue(tx, job.unique(event), app.world.now(), app.world.chance()).await?;
    }
    Ok(())
}

/// From which language into which one a message is translated; none if its reader knows the language.
fn direction(app: &App, message: &Untranslated) -> Option<(String, String)> {
    let (person, desk) = (app.locales.of(&message.language).tag(), app.locales.desk().tag());
    let (own, to) = if message.from_kind == "person" { (person, desk) } else { (desk, person) };
    let from = app.locales.written(&message.body).map_or(own, |locale| locale.tag());
    (from != to).then(|| (from.to_owned(), to.to_owned()))
}

async fn run(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let conversation = job.payload.get("conversation").and_then(Value::as_str).unwrap_or_default();
    let mut tx = app.db.begin().await?;
    let Some(known) = store::whose_by_id(&mut tx, conversation).await? else { return Ok(()) };
    let granted = trust::authorise(&mut tx, &app, &ENGINE, Action::See, known.into(), Purpose::Informing);
    let Ok(grant) = granted.await else { return Err("the conversation could not be read".into()) };
    let messages = translation_store::untranslated(&mut tx, &grant, MOST).await?;
    // The person's record says so before any word leaves.
    tx.commit().await?;
    let (mut translated, mut failed) = (Vec::new(), None);
    for message in messages {
        let Some((from, to)) = direction(&app, &message) else { continue };
        match app.translator.translate(&message.body, (&from, &to)).await {
            Ok(words) => translated.push((message.id, to, words)),
            // One that the engine cannot do keeps no other from being read.
            Err(why @ (Error::Refused(_) | Error::Unfit(_) | Error::TooLong)) => {
                tracing::warn!(%why, from, to, "a message was not translated");
                translated.push((message.id, to, String::new()));
            }
            // What was translated until now is kept, and only the rest is asked again.
            Err(why) => {
                failed = Some(why);
                break;
            }
        }
    }
    let mut tx = app.db.begin().await?;
    for (message, language, words) in &translated {
        translation_store::keep(&mut tx, &grant, (message, language, words), app.world.now()).await?;
    }
    if !translated.is_empty() {
        tx.wake(&live::topic(conversation));
    }
    if failed.is_none() {
        complete(&mut tx, &job, app.world.now()).await?;
    }
    tx.commit().await?;
    failed.map_or(Ok(()), |why| Err(why.into()))
}
