//! Replies that go at their moment: some seconds after the press, so that it can be taken back, or at a chosen time.
//!
//! The person sees nothing of one before it goes. If it cannot go then, because the case has ended or was decided, or
//! because its author has left, it stays, and a work item tells colleagues.

use db::jobs::{Handlers, Job, NewJob};
use db::{Db, Tx, args, jobs};
use serde_json::{Value, json};

use super::acting::{self, written};
use super::officers;
use crate::app::App;
use crate::events::{CaseEvent, Subject};
use crate::refusal::{Outcome, Refusal};
use crate::staff;
use crate::trust::{Act, Action, Actor, Grant};

/// The job that sends one.
const SEND: &str = "cases.send_reply";

/// How long a reply can be taken back, in milliseconds.
pub const UNDO: i64 = 10_000;

/// The furthest moment for which a reply can be planned, in milliseconds: thirty days.
const FURTHEST: i64 = 30 * 24 * 60 * 60 * 1_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WaitingReply {
    pub id: String,
    pub officer_id: String,
    pub officer_name: String,
    pub agency: String,
    pub body: String,
    pub made_at: i64,
    pub send_at: i64,
    /// `waiting`, `sent`, `withdrawn` or `held`.
    pub state: String,
    /// Why it could not go: `decided`, `ended`, `gone`, or `may-not`.
    pub held_why: Option<String>,
}

db::from_row!(WaitingReply { id, officer_id, officer_name, agency, body, made_at, send_at, state, held_why });

/// Replies of a case that have not gone, oldest first.
pub async fn waiting(tx: &mut Tx, grant: &Grant) -> db::Result<Vec<WaitingReply>> {
    let sql = "SELECT id, officer_id, officer_name, agency, body, made_at, send_at, state, held_why
        FROM case_waiting_replies WHERE case_id = $1 AND state IN ('waiting', 'held') ORDER BY send_at, id";
    tx.fetch_all(sql, args![grant.id()]).await
}

/// Takes a reply that goes at a moment, by default after the time in which it can be taken back. Idempotent by the
/// nonce. Returns its id.
///
/// # Errors
/// If the text is blank, the moment is past or too far away, or the case has ended.
pub async fn reply(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    case: &str,
    (nonce, body, at): (&str, &str, Option<i64>),
) -> Outcome<String> {
    let Actor::Officer { id: officer, name, agency, .. } = actor else { return Err(Refusal::not_found()) };
    let held = acting::by_id(tx, app, actor, case, Act::WriteToPerson).await?;
    let body = written(body).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    if held.case.state().is_final() {
        return Err(Refusal::conflict("case-not-now").with("state", held.case.state().name()));
    }
    let now = app.world.now();
    if at.is_some_and(|at| at <= now || at > now + FURTHEST) {
        return Err(Refusal::unprocessable("case-moment-not-to-come").field("later", ""));
    }
    let id = app.world.new_id();
    let nonce = if nonce.is_empty() { id.as_str() } else { nonce };
    if nonce.chars().count() > 64 || nonce.contains('\0') {
        return Err(Refusal::stale_form());
    }
    let send_at = at.unwrap_or(now + UNDO);
    let sql = "INSERT INTO case_waiting_replies (id, case_id, nonce, officer_id, officer_name, agency, body, made_at,
            send_at, state)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'waiting') ON CONFLICT (case_id, nonce) DO NOTHING";
    let row = args![id, held.case.id, nonce, officer, name, agency, body, now, send_at];
    if tx.execute(sql, row).await? == 0 {
        let sql = "SELECT id FROM case_waiting_replies WHERE case_id = $1 AND nonce = $2";
        return Ok(tx.fetch_one(sql, args![held.case.id, nonce]).await?);
    }
    let job = NewJob::new(SEND, json!({"case": held.case.id, "reply": id})).unique(&id).at(send_at);
    jobs::enqueue(tx, job, now, app.world.chance()).await?;
    super::drafts::sent(tx, app, (&held.case.id, officer), &["message"]).await?;
    Ok(id)
}

/// Takes back a reply that has not gone. Returns its text, which is the draft of the officer again if it was theirs.
///
/// # Errors
/// If it has gone, or the officer may not write to the person.
pub async fn take_back(tx: &mut Tx, app: &App, actor: &Actor, case: &str, id: &str) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::WriteToPerson).await?;
    let found = waiting(tx, &held.grant).await?.into_iter().find(|one| one.id == id);
    let Some(found) = found else { return Err(Refusal::conflict("case-reply-gone")) };
    settle(tx, id, ("withdrawn", None), app.world.now()).await?;
    super::drafts::save(tx, app, actor, case, &[("message", found.body.as_str())]).await?;
    if found.state == "held" {
        held.note(tx, app, CaseEvent::ReplySettled { sent: false }).await?;
    }
    Ok(())
}

/// Sends a reply now: one that waits, or one that stayed, under the name of the officer who presses.
///
/// # Errors
/// If it has gone, or the case takes no messages any more.
pub async fn send_now(tx: &mut Tx, app: &App, actor: &Actor, case: &str, id: &str) -> Outcome<()> {
    let held = acting::by_id(tx, app, actor, case, Act::WriteToPerson).await?;
    let found = waiting(tx, &held.grant).await?.into_iter().find(|one| one.id == id);
    let Some(found) = found else { return Err(Refusal::conflict("case-reply-gone")) };
    settle(tx, id, ("sent", None), app.world.now()).await?;
    officers::answer_message(tx, app, actor, case, (id, &found.body)).await?;
    if found.state == "held" {
        held.note(tx, app, CaseEvent::ReplySettled { sent: true }).await?;
    }
    Ok(())
}

async fn settle(tx: &mut Tx, id: &str, (state, why): (&str, Option<&str>), now: i64) -> db::Result<()> {
    let sql = "UPDATE case_waiting_replies SET state = $2, held_why = $3, ended_at = $4 WHERE id = $1";
    tx.execute(sql, args![id, state, why, now]).await?;
    Ok(())
}

/// Registers the job.
pub(super) fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(SEND, move |db: Db, job: Job| {
        let app = app.clone();
        async move { due(&app, &db, &job).await }
    })
}

async fn due(app: &App, db: &Db, job: &Job) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    let text = |name: &str| job.payload.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut tx = db.begin().await?;
    let sql = "SELECT id, officer_id, officer_name, agency, body, made_at, send_at, state, held_why
        FROM case_waiting_replies WHERE id = $1 AND state = 'waiting'";
    let found: Option<WaitingReply> = tx.fetch_optional(sql, args![text("reply")]).await?;
    if let Some(reply) = found {
        let done = go(&mut tx, app, text("case"), &reply).await;
        done.map_err(|problem| format!("{}: {:?}", problem.kind, problem.cause))?;
    }
    jobs::complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// The reply goes under its author's name, or stays for a colleague.
async fn go(tx: &mut Tx, app: &App, case: &str, reply: &WaitingReply) -> Outcome<()> {
    let now = app.world.now();
    let clock = Actor::System("clock");
    let held = acting::by_id(tx, app, &clock, case, Action::Change).await?;
    let state = held.case.state();
    let decided_since =
        super::store::decision(tx, &held.grant).await?.is_some_and(|one| one.decided_at > reply.made_at);
    let author = staff::by_id(tx, &reply.officer_id).await?.filter(|officer| officer.active);
    let resource = acting::resource(tx, case).await?.ok_or_else(Refusal::not_found)?;
    let why = match &author {
        _ if state.is_final() => Some("ended"),
        _ if decided_since => Some("decided"),
        None => Some("gone"),
        Some(author) => {
            let may = crate::trust::may(tx, app, &author.actor(), Act::WriteToPerson.into(), &resource).await?;
            (!may).then_some("may-not")
        }
    };
    match (why, author) {
        (None, Some(author)) => {
            settle(tx, &reply.id, ("sent", None), now).await?;
            officers::answer_message(tx, app, &author.actor(), case, (&reply.id, &reply.body)).await
        }
        (why, _) => {
            settle(tx, &reply.id, ("held", why.or(Some("gone"))), now).await?;
            let why = why.unwrap_or("gone").to_owned();
            let subject = Subject::case(&held.case.id).of(&held.case.person_id);
            crate::events::record(tx, app, &clock, subject, CaseEvent::ReplyHeld { why }).await?;
            Ok(())
        }
    }
}
