//! Says in words what changed in a plan since it was last looked at.

use std::collections::BTreeMap;

use catalogue::{Plan, Verdict};
use domain::concierge::changes::{Change, Snapshot, StepThen};
use domain::locale::Arg;
use serde::Serialize;

use super::steps::{Describer, group};
use crate::catalogue_pages::words;
use crate::web::Visit;

/// One change in words.
#[derive(Serialize)]
pub(super) struct PlanChange {
    pub(super) tone: ChangeTone,
    pub(super) words: String,
}

/// How a change is marked.
#[derive(Clone, Copy, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum ChangeTone {
    Better,
    Worse,
    Other,
}

/// The plan as it is kept to be compared with the next one.
pub(super) fn snapshot(view: &Describer<'_>, plan: &Plan<'static>) -> Snapshot {
    let step = |step: &catalogue::PlanStep<'static>| {
        let program = &view.visit.app.catalogue.program;
        let service = step.judgement.service;
        let verdict = group(step);
        let amount = |(name, value, _): &(&str, Result<rules::Value, rules::Open>, Vec<rules::Need>)| {
            let ty = &service.outcome(name)?.rule.ty;
            Some(((*name).to_owned(), catalogue::show_value(program, ty, value.as_ref().ok()?)))
        };
        let amounts = match verdict {
            Verdict::Yes => step.judgement.outcomes.iter().filter_map(amount).collect(),
            _ => BTreeMap::new(),
        };
        let due = match &step.due {
            Some(catalogue::DueDate::On(day)) => Some(day.to_string()),
            _ => None,
        };
        (service.id.clone(), StepThen { verdict: verdict.name().to_owned(), due, amounts })
    };
    plan.steps.iter().map(step).collect()
}

pub(super) fn lines(visit: &Visit, changes: &[Change]) -> Vec<PlanChange> {
    changes.iter().filter_map(|change| line(visit, change)).collect()
}

fn line(visit: &Visit, change: &Change) -> Option<PlanChange> {
    let (catalogue, locale) = (visit.app.catalogue, visit.locale());
    let name = |id: &String| {
        let service = catalogue.service(id)?;
        Some(("service", Arg::from(visit.spoken().service_name(service).to_string())))
    };
    let (tone, words) = match change {
        Change::New { service } => (ChangeTone::Other, locale.say("plan-change-new", &[name(service)?])),
        Change::Gone { service } => (ChangeTone::Other, locale.say("plan-change-gone", &[name(service)?])),
        Change::Verdict { service, to } => match to.as_str() {
            "yes" => (ChangeTone::Better, locale.say("plan-change-yes", &[name(service)?])),
            "no" => (ChangeTone::Worse, locale.say("plan-change-no", &[name(service)?])),
            _ => (ChangeTone::Other, locale.say("plan-change-open", &[name(service)?])),
        },
        Change::Amount { service: id, outcome, from, to } => {
            let service = catalogue.service(id)?;
            let found = service.outcome(outcome)?;
            let shown = |text: &String| {
                let value = catalogue::parse_value(&catalogue.program, &found.rule.ty, text).ok()?;
                Some(Arg::from(words::outcome_value(visit, service, found, &value)))
            };
            let title = visit.spoken().outcome(service, outcome)?.to_string();
            let args = [name(id)?, ("amount", title.into()), ("from", shown(from)?), ("to", shown(to)?)];
            (ChangeTone::Other, locale.say("plan-change-amount", &args))
        }
        Change::Day { service, to } => {
            let day = locale.date(to.parse().ok()?);
            (ChangeTone::Other, locale.say("plan-change-day", &[name(service)?, ("day", day.into())]))
        }
    };
    Some(PlanChange { tone, words })
}
