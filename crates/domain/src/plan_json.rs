//! A plan as JSON, and the plain names in it.

use catalogue::service::Provider;
use catalogue::{Catalogue, DueDate, Plan, PlanGuidance, PlanStep, ToDo, Verdict, need_name, show_value};
use rules::{Facts, Need, Open, Value as Known};
use serde_json::{Value, json};

pub fn agency_name(catalogue: &Catalogue, provider: &Provider) -> String {
    match provider {
        Provider::Agency(id) => catalogue.agencies.get(id).map_or(id.clone(), |agency| agency.name.clone()),
        Provider::Any { kind, .. } => format!("Your {kind} (the address decides which)"),
    }
}

/// The label of a question.
pub fn need_label(catalogue: &Catalogue, need: Need) -> String {
    let fact = catalogue.facts.get(need.fact());
    match need {
        Need::Fact(_) => fact.map(|fact| fact.wording.label.clone()),
        Need::More(_) => fact.map(|fact| format!("{} (are these all?)", fact.wording.label)),
        Need::Field { list, row, field } => {
            let record = Facts::record_of(&catalogue.program.vocabulary, list);
            let record = record.and_then(|record| catalogue.facts.record(record));
            record.and_then(|record| {
                let wording = catalogue.facts.field(record.id, field)?;
                Some(format!("{} {}: {}", record.label, row + 1, wording.label))
            })
        }
    }
    .unwrap_or_else(|| need_name(&catalogue.program, need))
}

/// A fact and its value in the vocabulary's words.
pub fn fact_words(catalogue: &Catalogue, fact: rules::FactId, value: &Known) -> String {
    let ty = catalogue.program.vocabulary.fact_type(fact);
    let plain = show_value(&catalogue.program, ty, value);
    let Some(fact) = catalogue.facts.get(fact) else { return plain };
    let shown = match value {
        Known::Boolean(true) => "yes".to_string(),
        Known::Boolean(false) => "no".to_string(),
        _ => {
            let words = fact.wording.choices.iter().find(|(name, _)| *name == plain);
            words.map_or(plain, |(_, words)| words.clone())
        }
    };
    format!("{}: {shown}", fact.wording.label)
}

pub fn plan_json(catalogue: &Catalogue, plan: &Plan<'_>, facts: &Facts) -> Value {
    let steps: Vec<Value> = plan.steps.iter().map(|step| step_json(catalogue, plan, facts, step)).collect();
    json!({
        "catalogue": catalogue.about.id,
        "event": plan.event.map(|event| json!({ "id": event.id, "name": event.name })),
        "on": plan.on.to_string(),
        "steps": steps,
        "guidance": plan.guidance.iter().map(guidance_json).collect::<Vec<_>>(),
        "besides": plan.to_do_besides().iter().map(ToDo::id).collect::<Vec<_>>(),
        "talk_to_a_person": catalogue.about.phone,
    })
}

/// A step that is no service of the catalogue.
fn guidance_json(guidance: &PlanGuidance<'_>) -> Value {
    let (kind, title, contact) = match (guidance.step.guidance(), guidance.signpost) {
        (Some(own), _) => (own.kind.name(), own.title.as_str(), Some(&own.contact)),
        (None, Some(signpost)) => ("signpost", signpost.name.as_str(), Some(&signpost.contact)),
        (None, None) => ("signpost", "", None),
    };
    let (due, due_words) = match &guidance.due {
        Some(DueDate::On(day)) => (Some(day.to_string()), None),
        Some(DueDate::Words(words)) => (None, Some(words.clone())),
        None => (None, None),
    };
    json!({
        "id": guidance.step.id, "kind": kind, "title": title, "timing": guidance.place.timing.name(),
        "why": guidance.step.why, "only_if": guidance.step.only_if, "open": !guidance.relevance.is_empty(),
        "after": guidance.after, "due": due, "due_words": due_words,
        "phone": contact.and_then(|contact| contact.phone.as_deref()),
        "hours": contact.and_then(|contact| contact.hours.as_deref()),
        "link": contact.and_then(|contact| contact.link.as_deref()),
        "papers": contact.map(|contact| contact.papers.as_slice()).unwrap_or_default(),
        "source": contact.and_then(|contact| contact.source.as_deref()),
        "checked": contact.and_then(|contact| contact.checked).map(|day| day.to_string()),
    })
}

fn step_json(catalogue: &Catalogue, plan: &Plan<'_>, facts: &Facts, step: &PlanStep<'_>) -> Value {
    let judgement = &step.judgement;
    let service = judgement.service;
    let view = StepView { catalogue, plan, facts, step };
    let requirements: Vec<Value> = judgement
        .clauses
        .iter()
        .map(|clause| {
            json!({
                "id": clause.requirement.id,
                "holds": clause.holds.ok(),
                "words": clause.words(),
                "cite": clause.requirement.cite,
                "because_told": if clause.holds.is_ok() { view.told(clause) } else { Vec::new() },
            })
        })
        .collect();
    let outcomes: Vec<Value> = view
        .outcomes()
        .map(|(outcome, value)| {
            let known = value.as_ref().ok().filter(|_| judgement.verdict == Verdict::Yes);
            json!({
                "name": outcome.name, "title": outcome.title, "unit": outcome.unit, "cite": outcome.cite,
                "value": known.map(|value| show_value(&catalogue.program, &outcome.rule.ty, value)),
            })
        })
        .collect();
    let needs: Vec<Value> = step
        .needs()
        .into_iter()
        .map(|need| json!({ "fact": need_name(&catalogue.program, need), "label": need_label(catalogue, need) }))
        .collect();
    let (due, due_words) = match &step.due {
        Some(DueDate::On(day)) => (Some(day.to_string()), None),
        Some(DueDate::Words(words)) => (None, Some(words.clone())),
        None => (None, None),
    };
    json!({
        "service": service.id, "name": service.name, "version": service.version,
        "agency": agency_name(catalogue, &service.provider), "advise_only": service.advise_only,
        "verdict": judgement.verdict.name(),
        "requirements": requirements, "outcomes": outcomes, "needs": needs,
        "after": step.after, "due": due, "due_words": due_words, "why": step.why,
        "channels": service.apply.channels.iter().map(|one| one.name()).collect::<Vec<_>>(),
        "checked": service.checked.map(|day| day.to_string()),
        "fault": judgement.fault.map(|fault| fault.kind.message()),
    })
}

/// One step of a plan, with everything needed to describe it.
pub struct StepView<'v, 'c> {
    pub catalogue: &'c Catalogue,
    pub plan: &'v Plan<'c>,
    pub facts: &'v Facts,
    pub step: &'v PlanStep<'c>,
}

impl StepView<'_, '_> {
    pub fn outcomes(&self) -> impl Iterator<Item = (&catalogue::service::Outcome, &Result<Known, Open>)> {
        let judged = self.step.judgement.outcomes.iter();
        judged.filter_map(|(name, value, _)| Some((self.step.judgement.service.outcome(name)?, value)))
    }

    /// The facts a clause depends on, in the vocabulary's words.
    pub fn told(&self, clause: &catalogue::Clause<'_>) -> Vec<String> {
        let mut told = Vec::new();
        for atom in clause.why(&self.catalogue.program, self.facts, self.plan.on).atoms {
            for (fact, value) in atom.facts {
                let line = fact_words(self.catalogue, fact, &value);
                if !told.contains(&line) {
                    told.push(line);
                }
            }
        }
        told
    }
}
