//! Opinions of other agencies: requested with only the facts the manifest lists, and with a deadline.

use catalogue::service::Consult;
use db::jobs::{Job, NewJob};
use db::{Db, Tx, jobs};
use jiff::civil::Date;
use serde_json::{Value, json};

use super::context::{CASEWORK, asked_of, by, holds};
use super::days;
use super::hooks::{JobResult, failed};
use super::store::{self, NewTask, Opinion};
use super::tasks::come_up;
use crate::app::App;
use crate::cases::acting::{self, CaseHandle, written};
use crate::cases::{charter, model, store as cases_store};
use crate::events::CaseEvent;
use crate::refusal::{Outcome, Refusal};
use crate::trust::{self, Act, Action, Actor, Grant, Purpose};

/// The job that checks whether an opinion arrived by its deadline.
pub(super) const DUE: &str = "cases.opinion_due";

/// The reason for stopping the clock meanwhile, as named in manifests.
const AWAITED: &str = "agency-opinion-awaited";

/// The possible opinions.
pub const ANSWERS: [&str; 4] = ["supports", "with-conditions", "objects", "declined"];

/// Asks every agency named in the manifest whose condition is met. What cannot be settled becomes an officer's task.
/// Idempotent.
pub(super) async fn ask_all(tx: &mut Tx, app: &App, held: &mut CaseHandle) -> Outcome<()> {
    let service = held.service(app)?;
    for consult in &service.consult {
        match holds(app, &held.case, consult.when.as_ref()) {
            Some(true) => ask_by_manifest(tx, app, held, consult).await?,
            Some(false) => {}
            None => {
                let when = consult.when.as_ref().map(|when| when.text.as_str());
                let data = json!({"agency": consult.agency, "when": when});
                come_up(tx, app, held, ("settle-who-is-asked", &consult.agency), data).await?;
            }
        }
    }
    Ok(())
}

/// Asks the agency of one entry in the manifest.
pub(super) async fn ask_by_manifest(tx: &mut Tx, app: &App, held: &mut CaseHandle, consult: &Consult) -> Outcome<()> {
    let service = held.service(app)?;
    let due = days::due(app.catalogue, service, consult.within, app.today());
    let name = |fact: &rules::FactId| Some(held.case.law(app).facts.get(*fact)?.wording.name.clone());
    let sees: Vec<String> = consult.sees.iter().filter_map(name).collect();
    ask(tx, app, held, (&consult.agency, &sees, None, due)).await
}

async fn ask(
    tx: &mut Tx,
    app: &App,
    held: &mut CaseHandle,
    (agency, sees, question, due): (&str, &[String], Option<&str>, Option<Date>),
) -> Outcome<()> {
    held.must_allow(model::Action::AskOpinion)?;
    let (id, now) = (app.world.new_id(), app.world.now());
    if !store::keep_opinion(tx, &held.grant, (&id, agency), (sees, question, due), now).await? {
        return Ok(());
    }
    let task = NewTask {
        id: &app.world.new_id(),
        place: i64::MAX,
        name: "give-opinion",
        about: &id,
        is_step: false,
        owner_kind: "agency",
        owner: Some(agency),
        due,
        data: json!({"opinion": id}),
        at: now,
    };
    store::keep_task(tx, &held.case.id, &task).await?;
    if let Some(over) = due.and_then(|due| due.tomorrow().ok()?.to_zoned(app.zone.clone()).ok()) {
        let job = NewJob::new(DUE, json!({"opinion": id})).unique(id.as_str());
        jobs::enqueue(tx, job.at(over.timestamp().as_millisecond()), now, app.world.chance()).await?;
    }
    charter::stop(tx, app, held, &charter::Stop { reason: AWAITED, about: &id, until: due }).await?;
    let event = CaseEvent::OpinionAsked {
        opinion: id,
        agency: agency.to_owned(),
        due: due.map(|day| day.to_string()),
        sees: sees.to_vec(),
    };
    held.act(tx, app, event).await
}

/// A request for an opinion, with a grant to see what the agency may see, or to give the opinion.
pub struct OpinionRequest {
    pub opinion: Opinion,
    pub grant: Grant,
}

/// A grant for an officer of the consulted agency, for this purpose and nothing else of the case.
pub async fn asked(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    id: &str,
    action: impl Into<Action>,
) -> Outcome<OpinionRequest> {
    let opinion = store::opinion(tx, id).await?.ok_or_else(Refusal::not_found)?;
    let whose = cases_store::whose(tx, &opinion.case_id).await?.ok_or_else(Refusal::not_found)?;
    let resource = asked_of("opinion", &opinion.id, &opinion.agency, whose);
    let grant = trust::authorise(tx, app, actor, action.into(), resource, Purpose::Consulting).await?;
    Ok(OpinionRequest { opinion, grant })
}

/// Gives an opinion as an officer of the consulted agency. A late one is stored as well.
///
/// # Errors
/// If it is not one of the possible opinions, its text is blank, it was given before, or another agency was asked.
pub async fn give_opinion(
    tx: &mut Tx,
    app: &App,
    actor: &Actor,
    id: &str,
    (state, words): (&str, &str),
) -> Outcome<()> {
    let OpinionRequest { opinion, .. } = asked(tx, app, actor, id, Act::GiveOpinion).await?;
    if !ANSWERS.contains(&state) {
        return Err(Refusal::unprocessable("opinion-no-such-answer"));
    }
    let words = written(words).ok_or_else(|| Refusal::unprocessable("case-no-words"))?;
    let mut held = acting::by_id(tx, app, &CASEWORK, &opinion.case_id, Action::Change).await?;
    if !store::answer_opinion(tx, id, (state, Some(&words), by(actor)), app.world.now()).await? {
        return Err(Refusal::conflict("opinion-given"));
    }
    let (agency, state) = (opinion.agency.clone(), state.to_owned());
    held.act_as(tx, app, actor, CaseEvent::OpinionGiven { opinion: id.to_owned(), agency, state }).await?;
    over(tx, app, &held, &opinion, ("done", None, by(actor))).await
}

/// The deadline for an opinion passed without one: the case continues.
pub(super) async fn missed(app: &App, db: &Db, job: &Job) -> JobResult {
    let id = job.payload.get("opinion").and_then(Value::as_str).unwrap_or_default();
    let mut tx = db.begin().await?;
    if let Some(opinion) = store::opinion(&mut tx, id).await?.filter(Opinion::is_awaited) {
        let mut held =
            acting::by_id(&mut tx, app, &CASEWORK, &opinion.case_id, Action::Change).await.map_err(failed)?;
        store::answer_opinion(&mut tx, id, ("none-in-time", None, None), app.world.now()).await?;
        let data = json!({"opinion": id, "agency": opinion.agency});
        let event = CaseEvent::OpinionMissed { opinion: id.to_owned(), agency: opinion.agency.clone() };
        held.act(&mut tx, app, event).await.map_err(failed)?;
        if held.case.state().is_open() {
            come_up(&mut tx, app, &held, ("opinion-missing", id), data).await?;
        }
        let ended = ("skipped", Some("none-in-time"), None);
        over(&mut tx, app, &held, &opinion, ended).await.map_err(failed)?;
    }
    jobs::complete(&mut tx, job, app.world.now()).await?;
    tx.commit().await?;
    Ok(())
}

/// Ends the agency's task, and the stop that waited for its opinion.
async fn over(
    tx: &mut Tx,
    app: &App,
    held: &CaseHandle,
    opinion: &Opinion,
    ended: (&str, Option<&str>, Option<&str>),
) -> Outcome<()> {
    let tasks = store::tasks(tx, &held.case.id).await?;
    let own = tasks.iter().filter(|task| task.is_open() && task.about == opinion.id);
    for task in own.filter(|task| task.name == "give-opinion" || ended.0 == "done") {
        store::end_task(tx, &held.case.id, &task.id, ended, app.world.now()).await?;
    }
    charter::go_on(tx, app, held, (AWAITED, Some(&opinion.id))).await?;
    // Stops from versions in which they did not belong to one opinion.
    let awaited = store::opinions(tx, &held.grant).await?.iter().any(Opinion::is_awaited);
    if awaited { Ok(()) } else { charter::go_on(tx, app, held, (AWAITED, None)).await }
}
