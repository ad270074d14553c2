//! Carries out an act on many items, one after another.

use std::sync::Arc;

use db::jobs::{Handlers, Job, NewJob};
use db::{Db, Tx, jobs};
use serde_json::{Value, json};

use super::model::{Bulk, BulkAct, Confirmed, NewBulk, Ticked, UNDO_FOR};
use super::store;
use crate::app::App;
use crate::cases::decision::{self, GrantAnswers};
use crate::conversations::{self, OfficerAnswer};
use crate::desk::claims::{self, ClaimResult};
use crate::locale::Arg;
use crate::refusal::{Outcome, Refusal};
use crate::staff::{self, Officer};
use crate::trust::Actor;
use crate::work_items::{self, Assignment, Item, Kind};
use crate::{cases, cases::officers};

/// The job that sends what could be taken back until now.
const SEND: &str = "desk.bulk";

/// The most items of one act.
const MOST: usize = 200;

/// How long acts are kept for their officer to look up, in milliseconds.
const KEPT_FOR: i64 = 30 * 24 * 60 * 60 * 1_000;

type Failed = Box<dyn std::error::Error + Send + Sync>;

pub fn handlers(app: &App, handlers: Handlers) -> Handlers {
    let app = app.clone();
    handlers.on(SEND, move |_: Db, job: Job| {
        let app = app.clone();
        async move { send(&app, &job).await }
    })
}

/// Begins an act and returns its id. What reaches nobody outside is done when this returns; the rest is done by a job
/// when it can no longer be taken back.
///
/// # Errors
/// If something is missing for all of the items alike.
pub async fn begin(app: &App, officer: &Officer, new: &NewBulk<'_>) -> Outcome<String> {
    must_fit(app, new)?;
    let (id, now) = (app.world.new_id(), app.world.now());
    let mut tx = app.db.begin().await?;
    store::purge(&mut tx, now - KEPT_FOR).await?;
    store::insert(&mut tx, &id, &officer.id, new, now).await?;
    if new.act.reaches_people() {
        let job = NewJob::new(SEND, json!({"bulk": id})).unique(id.as_str()).at(now + UNDO_FOR);
        jobs::enqueue(&mut tx, job, now, app.world.chance()).await?;
    }
    tx.commit().await?;
    if !new.act.reaches_people() {
        carry_out(app, officer, &id).await?;
    }
    Ok(id)
}

fn must_fit(app: &App, new: &NewBulk<'_>) -> Outcome<()> {
    let wrong = |kind, field: &str| Err(Refusal::unprocessable(kind).field(field, ""));
    if new.ticked.is_empty() || new.ticked.len() > MOST {
        return wrong("desk-nothing-ticked", "item");
    }
    let is_to_come = new.day.is_some_and(|day| day > app.today());
    match new.act {
        BulkAct::Give if new.receivers.is_empty() => wrong("desk-nobody-chosen", "to"),
        BulkAct::Snooze | BulkAct::Ask if !is_to_come => wrong("desk-day-not-to-come", "day"),
        BulkAct::Snooze if new.words.trim().is_empty() => wrong("desk-no-why", "words"),
        BulkAct::Ask | BulkAct::Answer if new.words.trim().is_empty() => wrong("case-no-words", "words"),
        _ => Ok(()),
    }
}

/// Stores an act on one item that its own page carried out in this transaction, so that it can be taken back too.
/// Returns its id.
///
/// # Errors
/// If the database is unavailable.
pub async fn record_one(
    tx: &mut Tx,
    app: &App,
    officer: &Officer,
    (act, before): (BulkAct, &Item),
) -> db::Result<String> {
    let (id, now) = (app.world.new_id(), app.world.now());
    let ticked = [Ticked { id: before.id.clone(), seen: None }];
    let new = NewBulk { act, ticked: &ticked, words: "", day: None, receivers: &[] };
    store::insert(tx, &id, &officer.id, &new, now).await?;
    let after = work_items::item(tx, &before.id).await?;
    let after = after.as_ref().map(Assignment::from).unwrap_or_default();
    store::keep_done(tx, (&id, &before.id), (&before.into(), &after)).await?;
    Ok(id)
}

async fn send(app: &App, job: &Job) -> Result<(), Failed> {
    let id = job.payload.get("bulk").and_then(Value::as_str).unwrap_or_default();
    let mut tx = app.db.begin().await?;
    let is_on = store::start(&mut tx, id, app.world.now()).await?;
    let found = store::find(&mut tx, id).await?;
    let officer = match &found {
        Some(bulk) => staff::by_id(&mut tx, &bulk.officer_id).await?,
        None => None,
    };
    tx.commit().await?;
    let (true, Some(officer)) = (is_on, officer) else { return Ok(()) };
    carry_out(app, &officer, id).await.map_err(|refusal| format!("{refusal:?}"))?;
    Ok(())
}

/// One item of an act, with everything that doing it needs.
#[derive(Clone)]
struct BulkStep {
    app: App,
    officer: Arc<Officer>,
    bulk: Arc<Bulk>,
    receivers: Arc<Vec<Officer>>,
    id: String,
    /// Who had it on the officer's page, if that page said.
    seen: Option<String>,
    /// How many were given before, so that the next goes to the next receiver.
    turn: usize,
}

/// Does what is left of an act: an item that has an outcome is not touched again.
async fn carry_out(app: &App, officer: &Officer, id: &str) -> Outcome<()> {
    let mut tx = app.db.read().await?;
    let bulk = Arc::new(store::find(&mut tx, id).await?.ok_or_else(Refusal::not_found)?);
    let mut receivers = Vec::new();
    for receiver in &bulk.receivers {
        receivers.extend(staff::by_id(&mut tx, receiver).await?);
    }
    drop(tx);
    let (officer, receivers) = (Arc::new(officer.clone()), Arc::new(receivers));
    let mut turn = 0;
    for one in bulk.items.iter().filter(|item| item.outcome.is_none()) {
        let step = BulkStep {
            app: app.clone(),
            officer: Arc::clone(&officer),
            bulk: Arc::clone(&bulk),
            receivers: Arc::clone(&receivers),
            id: one.item_id.clone(),
            seen: one.seen.clone(),
            turn,
        };
        match app.db.write(step, |step, tx| async move { carry_out_one(&step, tx).await }).await {
            Ok(()) => turn += 1,
            Err(refusal) if refusal.is_for_good() => refused(app, (id, &one.item_id), &refusal).await?,
            Err(refusal) => return Err(refusal),
        }
    }
    let mut tx = app.db.begin().await?;
    store::forget_words(&mut tx, id).await?;
    Ok(tx.commit().await?)
}

async fn carry_out_one(step: &BulkStep, mut tx: Tx) -> Outcome<()> {
    let (before, after) = act(&mut tx, step).await?;
    store::keep_done(&mut tx, (&step.bulk.id, &step.id), (&before, &after)).await?;
    Ok(tx.commit().await?)
}

async fn refused(app: &App, key: (&str, &str), refusal: &Refusal) -> Outcome<()> {
    if let Some(denial) = &refusal.refused {
        denial.keep(app).await;
    }
    let mut tx = app.db.begin().await?;
    store::keep_refused(&mut tx, key, (refusal.kind, name_in(refusal))).await?;
    Ok(tx.commit().await?)
}

fn name_in(refusal: &Refusal) -> Option<&str> {
    refusal.args.iter().find_map(|(_, value)| if let Arg::Text(text) = value { Some(text.as_str()) } else { None })
}

/// Does it to one item. Returns its assignment before and after.
async fn act(tx: &mut Tx, step: &BulkStep) -> Outcome<(Assignment, Assignment)> {
    let BulkStep { app, officer, bulk, id, seen, .. } = step;
    let (actor, words) = (officer.actor(), bulk.words.as_str());
    let item = work_items::lock(tx, id).await?.ok_or_else(Refusal::not_found)?;
    // The officer saw who had it on the page: what somebody else has done since is not written over.
    let is_as_seen = seen.as_deref().is_none_or(|seen| item.holder.as_deref().unwrap_or_default() == seen);
    if !is_as_seen && matches!(bulk.act, BulkAct::Give | BulkAct::Release | BulkAct::Snooze) {
        return Err(Refusal::conflict("desk-changed-hands").with("holder", holder_name(&item)));
    }
    let day = bulk.day.unwrap_or_else(|| app.today());
    match bulk.act {
        BulkAct::Claim => claim(tx, app, &actor, id).await?,
        BulkAct::Release => claims::release(tx, app, &actor, id).await?,
        BulkAct::Give => give(tx, step, &item).await?,
        BulkAct::Snooze => claims::snooze(tx, app, &actor, id, (day, words)).await?,
        BulkAct::Ask if item.kind().is_case() => {
            officers::ask_for_information(tx, app, &actor, id, (words, day)).await?;
        }
        BulkAct::Answer if item.kind().is_case() => {
            cases::officers::answer_message(tx, app, &actor, id, (&bulk.id, words)).await?;
        }
        BulkAct::Answer if item.kind() == Kind::Conversation => {
            let nonce = format!("{}:{id}", bulk.id);
            let answer = OfficerAnswer { reference: &item.reference, key: &nonce, body: words.trim(), way: "" };
            conversations::answer(tx, app, &actor, answer).await?;
        }
        BulkAct::Grant if item.kind() == Kind::Case => {
            claim(tx, app, &actor, id).await?;
            let mut confirmed: Confirmed = serde_json::from_str(words).map_err(Refusal::internal)?;
            let answers = GrantAnswers::confirming(confirmed.remove(id).unwrap_or_default());
            decision::grant_by_rules(tx, app, &actor, id, (0, &answers)).await?;
        }
        BulkAct::Ask | BulkAct::Answer | BulkAct::Grant => return Err(Refusal::conflict("desk-not-for-this")),
    }
    let after = work_items::item(tx, id).await?;
    Ok(((&item).into(), after.as_ref().map(Assignment::from).unwrap_or_default()))
}

async fn claim(tx: &mut Tx, app: &App, actor: &Actor, id: &str) -> Outcome<()> {
    match claims::claim(tx, app, actor, id).await? {
        ClaimResult::Yes(_) => Ok(()),
        ClaimResult::By(item) => Err(Refusal::conflict("desk-somebody-was-first").with("holder", holder_name(&item))),
    }
}

fn holder_name(item: &Item) -> String {
    item.holder_name.clone().unwrap_or_default()
}

/// Gives an item to the first of the receivers who may do it, in turn.
async fn give(tx: &mut Tx, step: &BulkStep, item: &Item) -> Outcome<()> {
    let BulkStep { app, officer, bulk, receivers, turn, .. } = step;
    let mut last = Refusal::unprocessable("desk-nobody-chosen");
    for offset in 0..receivers.len() {
        let Some(to) = receivers.get((turn + offset) % receivers.len()) else { continue };
        match claims::hand_on(tx, app, &officer.actor(), &item.id, (to, &bulk.words)).await {
            Err(refusal) if refusal.kind == "desk-they-may-not" => last = refusal,
            done => return done,
        }
    }
    Err(last)
}
