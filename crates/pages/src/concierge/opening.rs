//! Begins a plan, goes on with one of the same purpose, or removes one.

use axum::extract::Path;
use axum::response::Response;
use domain::concierge::core::Purpose;
use domain::concierge::store::{self, Access, Thread};
use domain::concierge::transcript::Transcript;
use domain::events::{self, PlanEvent, Subject, Thing};
use domain::paths::encoded;
use domain::questions::Given;
use domain::session::Assurance;
use domain::trust::{self, Action, Resource};

use super::confirmed::Confirmed;
use super::reach;
use crate::catalogue_pages::NONE_TICKED;
use crate::web::{Outcome, Posted, Problem, Visit};

/// `POST /plans`: `event` or `service`, and `anew` to begin with nothing filled in. From a search with more than one
/// purpose or fact: `purpose` for each purpose and `heard` for each fact that were confirmed, with the `words`. From a
/// plan to the next purpose: `event`, and the plan as `from`.
pub(super) async fn open(visit: Visit, posted: Posted) -> Outcome<Response> {
    let catalogue = visit.app.catalogue;
    let named = |name: &str| posted.find(name).filter(|id| !id.is_empty()).map(str::to_owned);
    let mut purposes = posted.all("purpose").map(str::to_owned).collect::<Vec<_>>().into_iter();
    let (event, service) = (named("event").or_else(|| purposes.next()), named("service"));
    let mut confirmed = Confirmed { also: purposes.collect(), given: Given::default() };
    if let (None, None, Some(words)) = (&event, &service, named("words")) {
        return Ok(visit.see(&format!("/search?q={}{NONE_TICKED}", encoded(&words))));
    }
    let is_known = event.iter().chain(&confirmed.also).all(|id| catalogue.event(id).is_some())
        && service.as_deref().is_none_or(|id| catalogue.service(id).is_some());
    if !is_known {
        return Err(Problem::not_found());
    }
    confirmed.hear(&visit, posted.all("heard"));
    let mut tx = visit.app.db.begin().await?;
    if let Some(from) = named("from") {
        confirmed.take_along(&reach::change(&mut tx, &visit, &from).await?, event.as_deref());
    }
    let left = match posted.has("anew") {
        true => None,
        false => left(&mut tx, &visit, event.as_deref(), service.as_deref()).await?,
    };
    let id = match left {
        Some(thread) => {
            if !confirmed.is_empty() {
                let mut reached = reach::change(&mut tx, &visit, &thread.id).await?;
                let answered = confirmed.tell(&visit, reached.purpose, &mut reached.told);
                reached.save(&mut tx, &visit, answered).await?;
            }
            thread.id
        }
        None => begin(&mut tx, &visit, (event, service), &confirmed).await?,
    };
    tx.commit().await?;
    Ok(visit.see(&format!("/plans/{id}/questions")))
}

/// `POST /plans/{id}/removal`: the plan and every answer in it are gone.
pub(super) async fn remove(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome<Response> {
    let mut tx = visit.app.db.begin().await?;
    let reached = reach::change(&mut tx, &visit, &id).await?;
    if !reached.is_own() {
        return Err(Problem::forbidden("plan-not-yours-to-share"));
    }
    store::remove(&mut tx, &reached.access, &id).await?;
    let subject = Subject { person: reached.thread.person_id, ..Subject::new(Thing::Plan, id) };
    events::record(&mut tx, &visit.app, &visit.actor(), subject, PlanEvent::Removed).await?;
    tx.commit().await?;
    Ok(visit.see("/plans"))
}

/// The last thread with the same purpose.
async fn left(tx: &mut db::Tx, visit: &Visit, event: Option<&str>, service: Option<&str>) -> Outcome<Option<Thread>> {
    let threads = mine(tx, visit).await?.into_iter();
    let mut same = threads.filter(|thread| thread.event.as_deref() == event && thread.service.as_deref() == service);
    Ok(same.next())
}

/// Every thread of the person or session that asks, the last one first.
pub(super) async fn mine(tx: &mut db::Tx, visit: &Visit) -> Outcome<Vec<Thread>> {
    let access = match &visit.session.person {
        Some(person) => {
            let resource = Resource::of_person("plans", person);
            let purpose = trust::Purpose::OwnAffairs;
            Access::Grant(Box::new(
                trust::authorise(tx, &visit.app, &visit.actor(), Action::See, resource, purpose).await?,
            ))
        }
        None => Access::Session(visit.session.id.clone()),
    };
    Ok(store::threads(tx, &access).await?)
}

async fn begin(
    tx: &mut db::Tx,
    visit: &Visit,
    (event, service): (Option<String>, Option<String>),
    confirmed: &Confirmed,
) -> Outcome<String> {
    let app = &visit.app;
    let purpose = match (&event, &service) {
        (Some(event), _) => app.catalogue.event(event).map(Purpose::Event),
        (None, Some(service)) => app.catalogue.service(service).map(Purpose::Service),
        (None, None) => Some(Purpose::Everything),
    };
    let mut told = Transcript::default();
    let answered = purpose.map_or(0, |purpose| confirmed.tell(visit, purpose, &mut told));
    let session_id = match visit.session.is_kept {
        true => visit.session.id.clone(),
        false => {
            let session = visit.session.keep(tx, app, visit.session.person.as_deref(), Assurance::Guest).await?;
            visit.becomes(session.clone());
            session.id
        }
    };
    let whose = (app.world.new_id(), session_id, visit.session.person.clone());
    let id = start(tx, visit, whose, (event, service), &told).await?;
    if answered > 0 {
        let subject = Subject { person: visit.session.person.clone(), ..Subject::new(Thing::Plan, &id) };
        events::record(tx, app, &visit.actor(), subject, PlanEvent::Answered { questions: answered }).await?;
    }
    Ok(id)
}

/// Starts a thread of a session, and of its person if known, with the answers given already. Returns its id.
pub(super) async fn start(
    tx: &mut db::Tx,
    visit: &Visit,
    (id, session_id, person_id): (String, String, Option<String>),
    (event, service): (Option<String>, Option<String>),
    told: &Transcript,
) -> Outcome<String> {
    let app = &visit.app;
    let now = visit.now();
    let thread = Thread {
        id,
        session_id,
        person_id,
        event,
        service,
        answers: told.to_json(app.catalogue),
        plan_seen: None,
        marks: None,
        started_at: now,
        updated_at: now,
    };
    store::insert(tx, &thread).await?;
    let subject = Subject { person: thread.person_id, ..Subject::new(Thing::Plan, &thread.id) };
    let event = PlanEvent::Opened { event: thread.event, service: thread.service };
    events::record(tx, app, &visit.actor(), subject, event).await?;
    Ok(thread.id)
}
