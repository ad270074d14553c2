//! The plan across agencies: what is for you, what is still open, what is not and why.

use axum::extract::Path;
use axum::response::Response;
use catalogue::{Plan, PlanStep, ToDo, Verdict};
use domain::concierge::core::Purpose;
use domain::concierge::interview;
use domain::concierge::store;
use jiff::civil::{Date, date};
use serde::Serialize;

use super::changes::{self, ChangeTone, PlanChange};
use super::marking::{OwnStepForm, Typed};
use super::questions::minutes;
use super::reach::{self, Reached};
use super::sections::{self, PlanItem, PlanLaidOut, PlanSection};
use super::step_card::StepCard;
use super::steps::{Describer, group};
use super::taking_along::{self, CodeShown};
use super::{calendar, purpose, totals};
use crate::catalogue_pages::words;
use crate::web::{Outcome, Posted, View, Visit, layout};

#[derive(Serialize)]
pub(super) struct PlanPage {
    /// The purpose of the plan.
    name: String,
    /// The day that the plan is made for.
    on: Date,
    /// What there is to do, soonest first, or by how it stands where no purpose gives an order.
    sections: Vec<PlanSection>,
    /// What was ticked off, folded.
    done: Vec<PlanItem>,
    /// What the household gets from all of it, in words: so much a year, so much once.
    totals: Vec<String>,
    /// Whether the one who looks may answer and mark.
    may_change: bool,
    /// Whether the one who looks may apply from here: helpers do not, because it would be for themselves.
    may_apply: bool,
    /// For somebody who looks with a code.
    by_code: Option<ByCode>,
    /// The form to add a step of one's own, as typed.
    add: OwnStepForm,
    /// The person's own code where they made one, for the printed plan.
    code: Option<CodeShown>,
    /// The rules have a mistake here; a person has to look.
    fault: Vec<StepCard>,
    /// What is not for the person, folded.
    no: Vec<StepCard>,
    /// How many services are for the person, and how many are still open.
    yes: usize,
    open: usize,
    /// What the life event offers besides, until one asks for it.
    besides: Vec<Offer>,
    /// About how many questions these take, and how many minutes.
    more_questions: usize,
    more_minutes: usize,
    /// Life events for which the person came too.
    next: Vec<NextPurpose>,
    is_done: bool,
    changes: Vec<PlanChange>,
    address: String,
    plan_id: String,
    /// Whether there are deadlines to put into a calendar.
    has_days: bool,
    /// Where a guest signs in to keep the plan.
    sign_in: Option<String>,
}

/// How long a code shows the plan, and whether its holder may make it their own.
#[derive(Serialize)]
struct ByCode {
    until: Date,
    may_keep: bool,
}

/// A service or signpost that may be worth a look besides.
#[derive(Serialize)]
struct Offer {
    name: words::Text,
    href: String,
}

/// Another purpose of the person, with a plan of its own.
#[derive(Serialize)]
struct NextPurpose {
    id: String,
    name: words::Text,
}

impl View for PlanPage {
    const TEMPLATE: &'static str = "plan.html";

    fn samples() -> Vec<Self> {
        let change = |tone, words: &str| PlanChange { tone, words: words.to_owned() };
        let empty = || PlanPage {
            name: "Having a baby".to_owned(),
            on: date(2026, 7, 3),
            sections: Vec::new(),
            done: Vec::new(),
            totals: Vec::new(),
            may_change: true,
            may_apply: true,
            by_code: None,
            add: OwnStepForm::default(),
            code: None,
            fault: Vec::new(),
            no: Vec::new(),
            yes: 0,
            open: 0,
            besides: Vec::new(),
            more_questions: 0,
            more_minutes: 0,
            next: Vec::new(),
            is_done: true,
            changes: Vec::new(),
            address: "/plans/0198f3a2".to_owned(),
            plan_id: "0198f3a2".to_owned(),
            has_days: false,
            sign_in: None,
        };
        let changes = vec![
            change(ChangeTone::Better, "You can get the gas rebate."),
            change(ChangeTone::Worse, "The seniors card is not for you."),
            change(ChangeTone::Other, "The gas rebate is $121.00 instead of $100.00."),
        ];
        let offer = Offer { name: words::own("Gas rebate".to_owned()), href: "/services/gas-rebate".to_owned() };
        let full = PlanPage {
            sections: PlanSection::samples(),
            done: PlanItem::samples(),
            totals: vec!["$395.00 a year".to_owned()],
            add: OwnStepForm::sample(),
            code: Some(CodeShown::sample()),
            fault: StepCard::samples(Verdict::Fault),
            no: StepCard::samples(Verdict::No),
            yes: 4,
            open: 4,
            besides: vec![offer],
            more_questions: 6,
            more_minutes: 2,
            next: vec![NextPurpose { id: "moving-house".to_owned(), name: words::own("Moving house".to_owned()) }],
            is_done: false,
            changes,
            has_days: true,
            sign_in: Some("/sign-in?then=/plans/0198f3a2".to_owned()),
            ..empty()
        };
        let seen = PlanPage {
            sections: PlanSection::samples(),
            may_change: false,
            may_apply: false,
            by_code: Some(ByCode { until: date(2026, 8, 2), may_keep: true }),
            ..empty()
        };
        vec![full, empty(), seen]
    }
}

/// `GET /plans/{id}`
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let reached = reach::look(&visit, &id).await?;
    page(&visit, &reached, Typed::default()).await
}

/// The plan, with what was typed on it and could not be kept.
pub(super) async fn page(visit: &Visit, reached: &Reached, typed: Typed) -> Outcome<Response> {
    let facts = reached.facts(&visit.app);
    let plan = domain::concierge::purpose::plan(&visit.app, reached.purpose, &facts);
    let view = Describer { visit, reached, facts: &facts, note: typed.note.as_ref(), on: plan.on };
    let concierge = visit.app.concierges.of(reached.purpose, plan.on);
    let session = interview(&concierge, &reached.told, facts.clone());
    let of = |verdict| plan.steps.iter().filter(move |step| group(step) == verdict);
    let left = |step: &&PlanStep<'static>| !reached.marks.is_done(&step.judgement.service.id);
    let changes = since_last(visit, reached, &view, &plan).await?;
    let (name, about) = purpose::name(visit, reached.purpose);
    let more_questions = match reached.purpose {
        Purpose::Event(event) => {
            let more = visit.app.concierges.of(Purpose::EventAndMore(event), plan.on);
            interview(&more, &reached.told, facts.clone()).left()
        }
        _ => 0,
    };
    let PlanLaidOut { sections, done } = sections::lay_out(&view, &plan);
    let is_signed_in = visit.session.is_signed_in();
    let by_code = reached
        .by_code
        .as_ref()
        .map(|code| ByCode { until: visit.app.day_of(code.until), may_keep: is_signed_in && reached.may_be_kept() });
    let errors = typed.errors();
    let page = visit.page().titled(visit.locale().say("plan-title", &[("purpose", name.clone().into())]));
    Ok(page.back(about).errors(errors).show(PlanPage {
        name,
        on: plan.on,
        sections,
        done,
        totals: totals::words(visit, &plan),
        may_change: reached.may_change(),
        may_apply: reached.is_own(),
        by_code,
        add: typed.add,
        code: taking_along::own_code(visit, reached).await?,
        fault: of(Verdict::Fault).map(|step| view.step(0, step)).collect(),
        no: of(Verdict::No).map(|step| view.step(0, step)).collect(),
        yes: of(Verdict::Yes).filter(left).count(),
        open: of(Verdict::Open).filter(left).count(),
        besides: besides(visit, &plan),
        more_questions,
        more_minutes: minutes(more_questions),
        next: next(visit, reached),
        is_done: session.is_done(),
        changes,
        address: reached.address(""),
        plan_id: reached.thread.id.clone(),
        has_days: calendar::has_days(&plan, &reached.marks),
        sign_in: (!is_signed_in && reached.may_be_kept()).then(|| layout::sign_in_address(&reached.address(""))),
    }))
}

/// What may be worth a look besides, by name.
fn besides(visit: &Visit, plan: &Plan<'static>) -> Vec<Offer> {
    let spoken = visit.spoken();
    let offer = |to_do: &ToDo<'_, 'static>| match to_do {
        ToDo::Service(step) => Some(Offer {
            name: words::text(visit, spoken.service_name(step.judgement.service)),
            href: format!("/services/{}", step.judgement.service.id),
        }),
        ToDo::Guidance(guidance) => guidance.signpost.map(|signpost| Offer {
            name: words::text(visit, spoken.signpost_name(signpost)),
            href: format!("/signposts/{}", signpost.id),
        }),
    };
    plan.to_do_besides().iter().filter_map(offer).collect()
}

/// The further purposes, as the catalogue has them.
fn next(visit: &Visit, reached: &Reached) -> Vec<NextPurpose> {
    let events = reached.told.also.iter().filter_map(|id| visit.app.catalogue.event(id));
    let name = |event| words::text(visit, visit.spoken().event_name(event));
    events.map(|event| NextPurpose { id: event.id.clone(), name: name(event) }).collect()
}

/// `POST /plans/{id}/more`: goes on to what the life event offers besides.
pub(super) async fn more(visit: Visit, Path(id): Path<String>, _: Posted) -> Outcome<Response> {
    let mut tx = visit.app.db.begin().await?;
    let mut reached = reach::change(&mut tx, &visit, &id).await?;
    reached.told.more = true;
    reached.save(&mut tx, &visit, 0).await?;
    tx.commit().await?;
    Ok(visit.see(&reached.address("/questions")))
}

/// What is different from the plan as it was last seen; what is shown now counts as seen.
async fn since_last(
    visit: &Visit,
    reached: &Reached,
    view: &Describer<'_>,
    plan: &catalogue::Plan<'static>,
) -> Outcome<Vec<PlanChange>> {
    let now = changes::snapshot(view, plan);
    let seen = domain::concierge::changes::SeenPlans::from_json(reached.thread.plan_seen.as_ref());
    let (seen, is_new) = seen.look(now, visit.now());
    // What a helper looked at, the person has not seen yet.
    if is_new && reached.is_own() {
        let mut tx = visit.app.db.begin().await?;
        store::save_seen(&mut tx, &reached.access, &reached.thread.id, &seen.to_json()).await?;
        tx.commit().await?;
    }
    Ok(changes::lines(visit, &seen.changes(visit.now())))
}
