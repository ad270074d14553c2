//! Longer short messages come in parts: they are put together when all are there, and after ten minutes as far as they
//! are.

use channels::texts::{Part, Received};
use db::Tx;
use db::jobs::{Handlers, Job, NewJob, complete, enqueue};
use serde_json::{Value, json};

use super::lines::{self, WaitingPart};
use super::texting;
use crate::app::App;
use crate::refusal::{Outcome, Refusal};

/// The kind of the job that waits no longer; its payload names a part.
const JOIN: &str = "conversations.join_parts";

/// How long it is waited for the other parts, in milliseconds.
const WAITS: i64 = 10 * 60 * 1_000;

/// Registers the job.
pub(super) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(JOIN, move |_, job| run(app.clone(), job))
}

/// Stores a part, and takes the message in if it is the last one.
pub(super) async fn arrived(tx: &mut Tx, app: &App, part: &Part) -> Outcome<()> {
    let now = app.world.now();
    let waiting = WaitingPart {
        id: app.world.new_id(),
        address: part.received.from.clone(),
        reference: part.reference,
        total: part.total,
        number: part.number,
        external_id: part.received.id.clone(),
        words: part.received.words.clone(),
        received_at: now,
    };
    if !lines::keep(tx, &waiting).await? {
        return Ok(());
    }
    let all = lines::beside(tx, &waiting).await?;
    if i64::try_from(all.len()).is_ok_and(|many| many == part.total) {
        return join(tx, app, &all).await;
    }
    if all.len() == 1 {
        let job = NewJob::new(JOIN, json!({"part": waiting.id})).unique(waiting.id.as_str()).at(now + WAITS);
        enqueue(tx, job, now, app.world.chance()).await?;
    }
    Ok(())
}

/// Takes in what is there.
async fn join(tx: &mut Tx, app: &App, parts: &[WaitingPart]) -> Outcome<()> {
    let Some(first) = parts.first() else { return Ok(()) };
    let mut words: String = parts.iter().map(|part| part.words.as_str()).collect();
    if i64::try_from(parts.len()).is_ok_and(|many| many < first.total) {
        let locale = app.locales.written(&words).unwrap_or_else(|| app.locales.of(""));
        words = format!("{words}\n[{}]", locale.text("text-part-missing"));
    }
    let received = Received {
        id: first.external_id.clone(),
        from: first.address.clone(),
        name: None,
        words,
        files: Vec::new(),
        sent_at: Some(first.received_at),
        is_sms: true,
        language: None,
        is_machine: false,
        post: None,
        line: None,
    };
    lines::remove(tx, first).await?;
    texting::said(tx, app, &received).await
}

async fn run(app: App, job: Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let id = job.payload.get("part").and_then(Value::as_str).unwrap_or_default();
    let mut tx = app.db.begin().await?;
    if let Some(part) = lines::one(&mut tx, id).await? {
        let all = lines::beside(&mut tx, &part).await?;
        let failed = |refusal: Refusal| format!("{}: {}", refusal.kind, refusal.cause.unwrap_or_default());
        join(&mut tx, &app, &all).await.map_err(failed)?;
    }
    complete(&mut tx, &job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}
