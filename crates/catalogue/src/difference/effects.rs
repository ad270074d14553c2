//! For whom something comes out otherwise.

use std::collections::BTreeMap;

use rules::{Date, Facts, Open};

use super::Effect;
use crate::answers::show_value;
use crate::catalogue::Catalogue;
use crate::judgement::{Judgement, Verdict};
use crate::service::Service;

/// What a person gets: for each service or step, how it comes out.
type Results = BTreeMap<String, String>;

/// The people for whom it comes out otherwise, and how many were compared.
pub(super) fn effects(old: &Catalogue, new: &Catalogue) -> (Vec<Effect>, usize) {
    let (mut found, mut compared) = (Vec::new(), 0);
    for persona in &new.personas {
        let Some(event) = new.event(&persona.event).filter(|event| old.event(&event.id).is_some()) else { continue };
        compared += 1;
        let facts = new.program.carry(&persona.facts, &old.program);
        let before = plan(old, &event.id, &facts, persona.on);
        let after = plan(new, &event.id, &persona.facts, persona.on);
        found.extend(effect(&event.id, true, &persona.name, &before, &after));
    }
    for example in &new.examples {
        let services = (old.service(&example.service), new.service(&example.service));
        let (Some(then), Some(now)) = services else { continue };
        compared += 1;
        let facts = new.program.carry(&example.facts, &old.program);
        let before = judged(old, then, &facts, example.on);
        let after = judged(new, now, &example.facts, example.on);
        found.extend(effect(&example.service, false, &example.name, &before, &after));
    }
    (found, compared)
}

fn effect(of: &str, is_persona: bool, name: &str, before: &Results, after: &Results) -> Option<Effect> {
    let mut parts = Vec::new();
    for (what, now) in after {
        match before.get(what) {
            None => parts.push(format!("+ {what}: {now}")),
            Some(then) if then != now => parts.push(format!("{what}: {then} \u{2192} {now}")),
            Some(_) => {}
        }
    }
    let gone = before.iter().filter(|(what, _)| !after.contains_key(*what));
    parts.extend(gone.map(|(what, then)| format!("- {what}: {then}")));
    (!parts.is_empty()).then(|| Effect { of: of.to_string(), is_persona, name: name.to_string(), parts })
}

/// Every step of the plan; for a service, its verdict and figures.
fn plan(catalogue: &Catalogue, event: &str, facts: &Facts, on: Date) -> Results {
    let plan = catalogue.plan(catalogue.event(event), facts, on);
    let mut results = Results::new();
    for (besides, steps, guidance) in
        [("", &plan.steps, &plan.guidance), (" (besides)", &plan.also.steps, &plan.also.guidance)]
    {
        for step in steps {
            results.extend(told(catalogue, &step.judgement, besides));
        }
        for step in guidance {
            let timing = step.place.timing.name();
            results.insert(format!("{}{besides}", step.step.id), timing.to_string());
        }
    }
    results
}

fn judged(catalogue: &Catalogue, service: &Service, facts: &Facts, on: Date) -> Results {
    told(catalogue, &Judgement::new(&catalogue.program, service, facts, on), "").into_iter().collect()
}

fn told(catalogue: &Catalogue, judgement: &Judgement<'_>, besides: &str) -> Vec<(String, String)> {
    let id = &judgement.service.id;
    let mut results = vec![(format!("{id}{besides}"), judgement.verdict.name().to_string())];
    // What somebody would get who is not eligible tells nothing.
    if judgement.verdict != Verdict::Yes {
        return results;
    }
    for ((name, value, _), outcome) in judgement.outcomes.iter().zip(&judgement.service.outcomes) {
        let value = match value {
            Ok(value) => show_value(&catalogue.program, &outcome.rule.ty, value),
            Err(Open::Unknown) => "open".to_string(),
            Err(Open::Fault(_)) => "fails".to_string(),
        };
        results.push((format!("{id}.{name}{besides}"), value));
    }
    results
}
