//! A plan at the desk: the questions of a life event, and what the person can get, one service after the other.

use axum::extract::Path;
use axum::response::Response;
use catalogue::{Service, Verdict};
use db::Tx;
use domain::assisted::model::Sitting;
use domain::assisted::store;
use domain::conversations::{self, About};
use domain::questions::key_of;
use domain::trust::{Action, Covers, authorise};
use rules::{Facts, Need};
use screens::FieldError;

use super::bilingual_question::{QuestionState, SpokenQuestion, put, state};
use super::frame::{self, SittingCard};
use super::plan_view::{InterviewPlanPage, InterviewStep};
use super::questions_view::InterviewQuestionsPage;
use super::reach;
use crate::concierge::{self, Assisted};
use crate::web::{Outcome, Posted, Problem, Visit};

/// Begins the plan of a life event, or goes on with the person's own.
pub(super) async fn open(mut tx: Tx, visit: Visit, sitting: Sitting, event: &str) -> Outcome {
    let who = (sitting.person_id.as_str(), sitting.id.as_str());
    let id = concierge::begin_with(&mut tx, &visit, who, event, sitting.purpose()).await?;
    reach::add(&mut tx, &visit, &sitting, ("plan", &id)).await?;
    tx.commit().await?;
    Ok(visit.see(&sitting.address(&format!("/plans/{id}/questions"))))
}

/// The plan that a conversation is about, for who comes from its page and has checked who they speak with. One that the
/// officer may not open, or that is somebody else's, is none.
pub(super) async fn of_conversation(tx: &mut Tx, visit: &Visit, sitting: &Sitting) -> Outcome<Option<String>> {
    let from = sitting.come_from.as_deref().and_then(|from| from.strip_prefix("conversations/"));
    let (Some(reference), true) = (from, sitting.checked.is_known()) else { return Ok(None) };
    let Some(reference) = domain::codes::typed(reference, conversations::REFERENCE) else { return Ok(None) };
    let Some(known) = conversations::whose(tx, &reference).await? else { return Ok(None) };
    let (actor, why) = (visit.actor(), sitting.purpose());
    let grant = authorise(tx, &visit.app, &actor, Action::See, known.into(), why).await?;
    let about = conversations::store::one(tx, &grant).await?.map(|open| About::from_json(&open.about));
    let Some(About::Plan(plan)) = about.filter(|_| grant.person() == sitting.person_id) else { return Ok(None) };
    if !concierge::may_open_with(tx, visit, (&plan, &sitting.person_id)).await? {
        return Ok(None);
    }
    reach::add(tx, visit, sitting, ("plan", &plan)).await?;
    Ok(Some(plan))
}

async fn reached(tx: &mut Tx, visit: &Visit, sitting: &Sitting, id: &str, action: Action) -> Outcome<Assisted> {
    if !store::has(tx, &sitting.id, ("plan", id)).await? {
        return Err(Problem::not_found());
    }
    concierge::open_with(tx, visit, id, (action, sitting.purpose())).await
}

/// What is known in a plan of this sitting, so that an application asks nothing again.
pub(super) async fn facts(tx: &mut Tx, visit: &Visit, sitting: &Sitting, id: &str) -> Outcome<Option<Facts>> {
    Ok(Some(reached(tx, visit, sitting, id, Action::See).await?.facts(visit)))
}

/// The next questions.
pub(super) async fn ask(visit: Visit, Path((sitting, id)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let sitting = reach::sitting(&mut tx, &visit, &sitting).await?;
    let plan = reached(&mut tx, &visit, &sitting, &id, Action::See).await?;
    tx.commit().await?;
    let (needs, _) = plan.next(&visit);
    if needs.is_empty() {
        return Ok(visit.see(&sitting.address(&format!("/plans/{id}"))));
    }
    page(&visit, &sitting, (&id, &plan), (None, Vec::new()))
}

fn page(
    visit: &Visit,
    sitting: &Sitting,
    (id, plan): (&str, &Assisted),
    (typed, wrong): (Option<&Posted>, Vec<(Need, String)>),
) -> Outcome<Response> {
    let theirs = frame::theirs(visit, sitting);
    let (next, progressed) = plan.next(visit);
    let asked = typed.map(|posted| Assisted::asked(visit, posted));
    let needs = match asked {
        Some(asked) => asked.into_iter().map(|need| (need, Vec::new())).collect(),
        None => next,
    };
    let mut errors = Vec::new();
    let mut questions: Vec<SpokenQuestion> = Vec::new();
    for (need, why) in &needs {
        let kept = plan.kept(visit, *need);
        let Some(mut put) = put((visit, &theirs), &plan.reach, *need, kept.as_ref(), typed) else { continue };
        put.q.error = wrong.iter().find(|(known, _)| known == need).map(|(_, words)| words.clone());
        let href = put.q.wrong_field();
        errors.extend(put.q.error.clone().map(|text| FieldError { text, href }));
        questions.push(put.for_services(why.clone()));
    }
    let keys: Vec<String> = needs.iter().map(|(need, _)| key_of(visit.app.catalogue, *need)).collect();
    let address = sitting.address(&format!("/plans/{id}/questions"));
    let plan_address = sitting.address(&format!("/plans/{id}"));
    let view = InterviewQuestionsPage::of_plan(
        SittingCard::of(visit, sitting),
        questions,
        (plan_address, progress(visit, progressed)),
    );
    let page = visit.page().titled(plan.name(visit)).back(sitting.address("")).form(address);
    Ok(page.hidden("asked", keys.join(",")).errors(errors).show(view))
}

/// In words, how much of a plan is settled.
fn progress(visit: &Visit, (settled, of): (usize, usize)) -> String {
    visit.locale().say("questions-progress", &[("settled", settled.into()), ("of", of.into())])
}

/// `POST`: the answers of a page.
pub(super) async fn take(visit: Visit, Path((sitting, id)): Path<(String, String)>, posted: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let sitting = reach::sitting(&mut tx, &visit, &sitting).await?;
    let mut plan = reached(&mut tx, &visit, &sitting, &id, Action::Change).await?;
    let (mut open, mut left) = (Vec::new(), Vec::new());
    for need in Assisted::asked(&visit, &posted) {
        let is_answered = plan.kept(&visit, need).is_some();
        match state(&visit, &plan.reach, need, is_answered) {
            QuestionState::Open => open.push(need),
            QuestionState::NotAsked if !is_answered => left.push(need),
            _ => {}
        }
    }
    let wrong = plan.take(&mut tx, &visit, (&open, &left), &posted).await?;
    tx.commit().await?;
    if wrong.is_empty() {
        return Ok(visit.see(&sitting.address(&format!("/plans/{id}/questions"))));
    }
    page(&visit, &sitting, (&id, &plan), (Some(&posted), wrong))
}

/// `POST`: goes on to what the life event offers besides.
pub(super) async fn more(visit: Visit, Path((sitting, id)): Path<(String, String)>, _: Posted) -> Outcome {
    let mut tx = visit.app.db.begin().await?;
    let sitting = reach::sitting(&mut tx, &visit, &sitting).await?;
    reached(&mut tx, &visit, &sitting, &id, Action::Change).await?.ask_more(&mut tx, &visit).await?;
    tx.commit().await?;
    Ok(visit.see(&sitting.address(&format!("/plans/{id}/questions"))))
}

/// The plan, to be read out.
pub(super) async fn show(visit: Visit, Path((sitting, id)): Path<(String, String)>) -> Outcome {
    let mut tx = visit.app.db.read().await?;
    let sitting = reach::sitting(&mut tx, &visit, &sitting).await?;
    let plan = reached(&mut tx, &visit, &sitting, &id, Action::See).await?;
    tx.commit().await?;
    let theirs = frame::theirs(&visit, &sitting);
    let steps = plan.steps(&visit);
    let group = |verdicts: &[Verdict]| -> Vec<InterviewStep> {
        let of = steps.iter().filter(|step| verdicts.contains(&step.verdict));
        of.map(|step| spoken_step(&visit, &theirs, &plan, step)).collect()
    };
    let (next, progressed) = plan.next(&visit);
    let page = visit.page().titled(plan.name(&visit)).back(sitting.address("")).form(sitting.address("/start"));
    Ok(page.show(InterviewPlanPage {
        sitting: SittingCard::of(&visit, &sitting),
        yes: group(&[Verdict::Yes]),
        open: group(&[Verdict::Open, Verdict::Fault]),
        no: group(&[Verdict::No]),
        guidance: plan.guidance(&visit),
        more: plan.offers_more(&visit).then(|| sitting.address(&format!("/plans/{id}/more"))),
        start: sitting.address("/start"),
        questions: (!next.is_empty()).then(|| sitting.address(&format!("/plans/{id}/questions"))),
        progress: progress(&visit, progressed),
        plan: id,
    }))
}

fn spoken_step(visit: &Visit, theirs: &Visit, plan: &Assisted, step: &concierge::Step) -> InterviewStep {
    let service = step.service;
    let said = theirs.spoken().service_name(service);
    // A reason says what was answered; it is read out where all that it may rest on is for this officer.
    let facts = visit.app.catalogue.facts_used(service);
    let shows = |fact| plan.reach.may_see(visit.app.catalogue.program.vocabulary.fact_name(fact));
    let is_shown = facts.into_iter().all(shows);
    let is_open = domain::applications::open_service(&visit.app, &service.id).is_ok();
    let may_apply = is_open && plan.reach.may_collect(&service.id);
    InterviewStep {
        service: service.id.clone(),
        name: service.name.clone(),
        their_name: (said.language != visit.language).then(|| said.text.into_owned()),
        reasons: if is_shown { step.reasons.clone() } else { Vec::new() },
        may_apply,
        elsewhere: (!may_apply).then(|| elsewhere(visit, service)),
    }
}

/// Who takes an application that the officer may not.
fn elsewhere(visit: &Visit, service: &'static Service) -> String {
    let agency = domain::applications::agency_of(&visit.app, service);
    let agency = agency.and_then(|id| visit.app.catalogue.agencies.get(id));
    let name = agency.map_or_else(|| visit.text("interview-another-agency"), |agency| agency.name.clone());
    let phone = agency.and_then(|agency| agency.phone.clone()).unwrap_or_default();
    visit.locale().say("interview-elsewhere", &[("agency", name.into()), ("phone", phone.into())])
}
