//! The steps of a plan under their headings: by time for a life event, by how each stands otherwise; own steps among
//! them, and what was ticked off apart.

use catalogue::{Plan, PlanStep, Timing, ToDo, Verdict};
use domain::concierge::marks::OwnStep;
use jiff::civil::{Date, date};
use serde::Serialize;

use super::marking::TypedNote;
use super::step_card::StepCard;
use super::steps::{Describer, group};
use crate::catalogue_pages::event::heading;
use crate::catalogue_pages::guidance::GuidanceCard;

/// Steps under one heading.
#[derive(Serialize)]
pub(super) struct PlanSection {
    /// Its place on the page.
    id: &'static str,
    heading: String,
    /// A line beneath the heading.
    text: Option<String>,
    items: Vec<PlanItem>,
}

/// A service, something else to do, or a step of the person's own: one of the three, with its marks.
#[derive(Serialize)]
pub(super) struct PlanItem {
    service: Option<StepCard>,
    guidance: Option<GuidanceCard>,
    own: Option<OwnCard>,
    mark: Mark,
}

/// A step that the person added.
#[derive(Clone, Serialize)]
struct OwnCard {
    id: String,
    text: String,
    day: Option<Date>,
    is_late: bool,
}

/// What the person marked on a step.
#[derive(Clone, Default, Serialize)]
struct Mark {
    /// The key of the step.
    key: String,
    /// The name of the step, for screen readers.
    name: String,
    /// The day on which it was ticked off.
    done_on: Option<Date>,
    note: String,
    /// A note that could not be kept, as it was typed.
    typed: Option<TypedNote>,
}

/// The plan, laid out.
pub(super) struct PlanLaidOut {
    pub(super) sections: Vec<PlanSection>,
    pub(super) done: Vec<PlanItem>,
}

impl PlanItem {
    fn of(view: &Describer<'_>, card: Card) -> PlanItem {
        let marks = &view.reached.marks;
        let (key, name) = card.key();
        let done_on = marks.done.get(&key).map(|at| view.visit.app.day_of(*at));
        let note = marks.notes.get(&key).cloned().unwrap_or_default();
        let typed = view.note.filter(|typed| typed.step == key).cloned();
        card.with(Mark { key, name, done_on, note, typed })
    }

    /// For the samples of pages: each of the three, with and without marks.
    pub(super) fn samples() -> Vec<PlanItem> {
        let own = OwnCard {
            id: "0198".to_owned(),
            text: "Ring Grandma".to_owned(),
            day: Some(date(2026, 7, 6)),
            is_late: true,
        };
        let services = StepCard::samples(Verdict::Yes).into_iter().map(|card| Card::Service(Box::new(card)));
        let guidance = GuidanceCard::samples().into_iter().map(|card| Card::Guidance(Box::new(card)));
        let bare = OwnCard { day: None, is_late: false, ..own.clone() };
        let cards = guidance.chain(services).chain([Card::Own(own), Card::Own(bare)]);
        let marked = |(n, card): (usize, Card)| {
            let (key, name) = card.key();
            let (done_on, note) = match n % 2 {
                0 => (Some(date(2026, 7, 4)), "Ask for two copies.".to_owned()),
                _ => (None, String::new()),
            };
            let typed = (n == 0).then(|| TypedNote::sample(&key));
            card.with(Mark { key, name, done_on, note, typed })
        };
        cards.enumerate().map(marked).collect()
    }
}

/// A card before its marks are looked up.
enum Card {
    Service(Box<StepCard>),
    Guidance(Box<GuidanceCard>),
    Own(OwnCard),
}

impl Card {
    /// The key of its marks, and its name.
    fn key(&self) -> (String, String) {
        match self {
            Card::Service(card) => (card.id.clone(), card.name.text.clone()),
            Card::Guidance(card) => (card.id.clone(), card.title.text.clone()),
            Card::Own(card) => (card.id.clone(), card.text.clone()),
        }
    }

    fn with(self, mark: Mark) -> PlanItem {
        let bare = PlanItem { service: None, guidance: None, own: None, mark };
        match self {
            Card::Service(card) => PlanItem { service: Some(*card), ..bare },
            Card::Guidance(card) => PlanItem { guidance: Some(*card), ..bare },
            Card::Own(card) => PlanItem { own: Some(card), ..bare },
        }
    }
}

impl PlanSection {
    /// For the samples of pages.
    pub(super) fn samples() -> Vec<PlanSection> {
        vec![
            PlanSection {
                id: heading(Timing::Today),
                heading: "Today".to_owned(),
                text: None,
                items: PlanItem::samples(),
            },
            PlanSection {
                id: "plan-still-open",
                heading: "Still open".to_owned(),
                text: Some("Answer what is left.".to_owned()),
                items: StepCard::samples(Verdict::Open)
                    .into_iter()
                    .map(|card| Card::Service(Box::new(card)).with(Mark::default()))
                    .collect(),
            },
        ]
    }
}

/// Puts each step where it belongs.
pub(super) fn lay_out(view: &Describer<'_>, plan: &Plan<'static>) -> PlanLaidOut {
    let mut laid = Laying { view, number: 0, done: Vec::new() };
    let mut sections = match plan.event {
        Some(_) => by_time(&mut laid, plan),
        None => by_verdict(&mut laid, plan),
    };
    let loose = view.reached.marks.own.iter().filter(|step| plan.event.is_none() || step.day.is_none());
    let loose: Vec<PlanItem> = loose.filter_map(|step| laid.own(step)).collect();
    sections.extend(section(view, "plan-own", None, loose));
    PlanLaidOut { sections, done: laid.done }
}

/// What is being laid out: the number of the next service for the person, and what is done already.
struct Laying<'l, 'v> {
    view: &'l Describer<'v>,
    number: usize,
    done: Vec<PlanItem>,
}

impl Laying<'_, '_> {
    /// The item of a card, unless it is done: then it goes with what is done.
    fn item(&mut self, card: Card) -> Option<PlanItem> {
        let item = PlanItem::of(self.view, card);
        if item.mark.done_on.is_none() {
            return Some(item);
        }
        self.done.push(item);
        None
    }

    fn service(&mut self, step: &PlanStep<'static>) -> Option<PlanItem> {
        let counts = group(step) == Verdict::Yes && !self.view.reached.marks.is_done(&step.judgement.service.id);
        self.number += usize::from(counts);
        let card = self.view.step(if counts { self.number } else { 0 }, step);
        self.item(Card::Service(Box::new(card)))
    }

    fn own(&mut self, step: &OwnStep) -> Option<PlanItem> {
        let is_late = step.day.is_some_and(|day| day < self.view.on);
        let card = OwnCard { id: step.id.clone(), text: step.text.clone(), day: step.day, is_late };
        self.item(Card::Own(card))
    }
}

fn is_shown(step: &PlanStep<'static>) -> bool {
    matches!(group(step), Verdict::Yes | Verdict::Open | Verdict::NotAvailable)
}

fn by_verdict(laid: &mut Laying<'_, '_>, plan: &Plan<'static>) -> Vec<PlanSection> {
    let mut sections = Vec::new();
    for (is_yes, heading, text) in
        [(true, "plan-for-you", None), (false, "plan-still-open", Some("plan-still-open-text"))]
    {
        let steps = plan.steps.iter().filter(|step| is_shown(step) && (group(step) == Verdict::Yes) == is_yes);
        let items: Vec<PlanItem> = steps.filter_map(|step| laid.service(step)).collect();
        sections.extend(section(laid.view, heading, text, items));
    }
    sections
}

fn by_time(laid: &mut Laying<'_, '_>, plan: &Plan<'static>) -> Vec<PlanSection> {
    let Some(event) = plan.event else { return Vec::new() };
    let view = laid.view;
    let to_do = plan.to_do();
    let mut sections = Vec::new();
    for timing in Timing::ALL {
        let now = to_do.iter().filter(|to_do| to_do.place().timing == timing);
        let mut items: Vec<PlanItem> = now
            .filter_map(|to_do| match to_do {
                ToDo::Service(step) => is_shown(step).then(|| laid.service(step))?,
                ToDo::Guidance(_) => laid.item(Card::Guidance(Box::new(GuidanceCard::of(view.visit, event, to_do)))),
            })
            .collect();
        let own = view.reached.marks.own.iter();
        let own = own.filter(|step| step.day.is_some_and(|day| Timing::of_day(day, view.on) == timing));
        items.extend(own.filter_map(|step| laid.own(step)));
        sections.extend(section(view, heading(timing), None, items));
    }
    sections
}

/// A section, unless nothing stands in it.
fn section(
    view: &Describer<'_>,
    id: &'static str,
    text: Option<&'static str>,
    items: Vec<PlanItem>,
) -> Option<PlanSection> {
    let (heading, text) = (view.visit.text(id), text.map(|text| view.visit.text(text)));
    (!items.is_empty()).then_some(PlanSection { id, heading, text, items })
}
