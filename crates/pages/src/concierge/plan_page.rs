//! The plan across agencies: what is for you, what is still open, what is not and why.

use axum::extract::Path;
use axum::response::Response;
use catalogue::{Plan, PlanStep, Timing, ToDo, Verdict};
use domain::concierge::store;
use jiff::civil::{Date, date};
use serde::Serialize;

use super::changes::{self, ChangeTone, PlanChange};
use super::reach::{self, Reached};
use super::step_card::StepCard;
use super::steps::{Describer, group};
use super::working::interview;
use super::{calendar, purpose};
use crate::catalogue_pages::event::heading;
use crate::catalogue_pages::guidance::GuidanceCard;
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
    /// The rules have a mistake here; a person has to look.
    fault: Vec<StepCard>,
    /// What is not for the person, folded.
    no: Vec<StepCard>,
    /// How many services are for the person, and how many are still open.
    yes: usize,
    open: usize,
    /// What the life event offers besides, until one asks for it.
    besides: Vec<Offer>,
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

/// Steps under one heading.
#[derive(Serialize)]
struct PlanSection {
    /// Its place on the page.
    id: &'static str,
    heading: String,
    /// A line beneath the heading.
    text: Option<String>,
    items: Vec<PlanItem>,
}

/// A service, or something else to do: one of the two.
#[derive(Serialize)]
struct PlanItem {
    service: Option<StepCard>,
    guidance: Option<GuidanceCard>,
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

impl PlanItem {
    fn service(card: StepCard) -> PlanItem {
        PlanItem { service: Some(card), guidance: None }
    }

    fn guidance(card: GuidanceCard) -> PlanItem {
        PlanItem { service: None, guidance: Some(card) }
    }
}

impl View for PlanPage {
    const TEMPLATE: &'static str = "plan.html";

    fn samples() -> Vec<Self> {
        let change = |tone, words: &str| PlanChange { tone, words: words.to_owned() };
        let services = |verdict| StepCard::samples(verdict).into_iter().map(PlanItem::service);
        let guidance = || GuidanceCard::samples().into_iter().map(PlanItem::guidance);
        let sections = vec![
            PlanSection {
                id: heading(Timing::Today),
                heading: "Today".to_owned(),
                text: None,
                items: guidance().chain(services(Verdict::Yes)).collect(),
            },
            PlanSection {
                id: "plan-still-open",
                heading: "Still open".to_owned(),
                text: Some("Answer what is left.".to_owned()),
                items: services(Verdict::Open).collect(),
            },
        ];
        let empty = || PlanPage {
            name: "Having a baby".to_owned(),
            on: date(2026, 7, 3),
            sections: Vec::new(),
            fault: Vec::new(),
            no: Vec::new(),
            yes: 0,
            open: 0,
            besides: Vec::new(),
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
            sections,
            fault: StepCard::samples(Verdict::Fault),
            no: StepCard::samples(Verdict::No),
            yes: 4,
            open: 4,
            besides: vec![offer],
            next: vec![NextPurpose { id: "moving-house".to_owned(), name: words::own("Moving house".to_owned()) }],
            is_done: false,
            changes,
            has_days: true,
            sign_in: Some("/sign-in?then=/plans/0198f3a2".to_owned()),
            ..empty()
        };
        vec![full, empty()]
    }
}

/// `GET /plans/{id}`
pub(super) async fn show(visit: Visit, Path(id): Path<String>) -> Outcome<Response> {
    let reached = reach::look(&visit, &id).await?;
    let facts = reached.facts(&visit.app);
    let plan = domain::concierge::purpose::plan(&visit.app, reached.purpose, &facts);
    let view = Describer { visit: &visit, reached: &reached, facts: &facts, on: plan.on };
    let concierge = visit.app.concierges.of(reached.purpose, plan.on);
    let session = interview(&concierge, &reached.told, facts.clone());
    let of = |verdict| plan.steps.iter().filter(move |step| group(step) == verdict);
    let changes = since_last(&visit, &reached, &view, &plan).await?;
    let (name, about) = purpose::name(&visit, reached.purpose);
    let page = visit.page().titled(visit.locale().say("plan-title", &[("purpose", name.clone().into())]));
    Ok(page.back(about).show(PlanPage {
        name,
        on: plan.on,
        sections: sections(&view, &plan),
        fault: of(Verdict::Fault).map(|step| view.step(0, step)).collect(),
        no: of(Verdict::No).map(|step| view.step(0, step)).collect(),
        yes: of(Verdict::Yes).count(),
        open: of(Verdict::Open).count(),
        besides: besides(&visit, &plan),
        next: next(&visit, &reached),
        is_done: session.is_done(),
        changes,
        address: reached.address(""),
        plan_id: id,
        has_days: calendar::has_days(&plan),
        sign_in: (!visit.session.is_signed_in()).then(|| layout::sign_in_address(&reached.address(""))),
    }))
}

/// A life event is told by time; other plans by how each service stands.
fn sections(view: &Describer<'_>, plan: &Plan<'static>) -> Vec<PlanSection> {
    let mut number = 0;
    let mut card = |step: &PlanStep<'static>| {
        number += usize::from(group(step) == Verdict::Yes);
        view.step(if group(step) == Verdict::Yes { number } else { 0 }, step)
    };
    let shown = |step: &&PlanStep<'static>| matches!(group(step), Verdict::Yes | Verdict::Open | Verdict::NotAvailable);
    let mut sections = Vec::new();
    let Some(event) = plan.event else {
        for (verdict, heading, text) in
            [(Verdict::Yes, "plan-for-you", None), (Verdict::Open, "plan-still-open", Some("plan-still-open-text"))]
        {
            let steps = plan.steps.iter().filter(|step| (group(step) == Verdict::Yes) == (verdict == Verdict::Yes));
            let items: Vec<PlanItem> = steps.filter(shown).map(&mut card).map(PlanItem::service).collect();
            let text = text.map(|text| view.visit.text(text));
            let section = PlanSection { id: heading, heading: view.visit.text(heading), text, items };
            sections.extend((!section.items.is_empty()).then_some(section));
        }
        return sections;
    };
    let to_do = plan.to_do();
    for timing in Timing::ALL {
        let now = to_do.iter().filter(|to_do| to_do.place().timing == timing);
        let items: Vec<PlanItem> = now
            .filter_map(|to_do| match to_do {
                ToDo::Service(step) => shown(step).then(|| PlanItem::service(card(step))),
                ToDo::Guidance(_) => Some(PlanItem::guidance(GuidanceCard::of(view.visit, event, to_do))),
            })
            .collect();
        let id = heading(timing);
        let section = PlanSection { id, heading: view.visit.text(id), text: None, items };
        sections.extend((!section.items.is_empty()).then_some(section));
    }
    sections
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
    if is_new {
        let mut tx = visit.app.db.begin().await?;
        store::save_seen(&mut tx, &reached.access, &reached.thread.id, &seen.to_json()).await?;
        tx.commit().await?;
    }
    Ok(changes::lines(visit, &seen.changes(visit.now())))
}
