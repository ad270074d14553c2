//! What changed in a plan since it was last looked at: what pages show and take of it.

use std::collections::BTreeMap;

use catalogue::Plan;
use domain::concierge::changes::{Change, ChangeText, Snapshot, StepThen};
use domain::locale::Arg;

use super::steps::{View, group};
use crate::catalogue_pages::words;
use crate::web::Visit;

pub(super) fn snapshot(view: &View<'_>, plan: &Plan<'static>) -> Snapshot {
    let step = |step: &catalogue::PlanStep<'static>| {
        let program = &view.visit.app.catalogue.program;
        let service = step.judgement.service;
        let verdict = group(step).to_owned();
        let amount = |(name, value, _): &(&str, Result<rules::Value, rules::Open>, Vec<rules::Need>)| {
            let ty = &service.outcome(name)?.rule.ty;
            Some(((*name).to_owned(), catalogue::show_value(program, ty, value.as_ref().ok()?)))
        };
        let amounts = match verdict.as_str() {
            "yes" => step.judgement.outcomes.iter().filter_map(amount).collect(),
            _ => BTreeMap::new(),
        };
        let due = match &step.due {
            Some(catalogue::DueDate::On(day)) => Some(day.to_string()),
            _ => None,
        };
        (service.id.clone(), StepThen { verdict, due, amounts })
    };
    plan.steps.iter().map(step).collect()
}

pub(super) fn lines(visit: &Visit, changes: &[Change]) -> Vec<ChangeText> {
    changes.iter().filter_map(|change| line(visit, change)).collect()
}

fn line(visit: &Visit, change: &Change) -> Option<ChangeText> {
    let (catalogue, locale) = (visit.app.catalogue, visit.locale());
    let name = |id: &String| {
        let service = catalogue.service(id)?;
        Some(("service", Arg::from(visit.spoken().service_name(service).to_string())))
    };
    let (tone, words) = match change {
        Change::New { service } => ("other", locale.say("plan-change-new", &[name(service)?])),
        Change::Gone { service } => ("other", locale.say("plan-change-gone", &[name(service)?])),
        Change::Verdict { service, to } => match to.as_str() {
            "yes" => ("better", locale.say("plan-change-yes", &[name(service)?])),
            "no" => ("worse", locale.say("plan-change-no", &[name(service)?])),
            _ => ("other", locale.say("plan-change-open", &[name(service)?])),
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
            ("other", locale.say("plan-change-amount", &args))
        }
        Change::Day { service, to } => {
            let day = locale.date(to.parse().ok()?);
            ("other", locale.say("plan-change-day", &[name(service)?, ("day", day.into())]))
        }
    };
    Some(ChangeText { tone, words })
}
