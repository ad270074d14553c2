//! A plan as people read it in a terminal, and as JSON.

use std::fmt::Write;

use catalogue::service::Provider;
use catalogue::{Catalogue, DueDate, Plan, PlanStep, Verdict, need_name, show_value};
use rules::{Facts, Need, Open, Type, Value as Known};
use serde_json::{Value, json};

use crate::terminal::{Style, Terminal};

/// The sections of a plan, in the order in which people need them.
const SECTIONS: [(Verdict, &str, Style); 4] = [
    (Verdict::Yes, "What you can get or must do", Style::Good),
    (Verdict::Open, "Still open", Style::Open),
    (Verdict::Fault, "Cannot be worked out: please talk to a person", Style::Bad),
    (Verdict::No, "Not for you, and why", Style::Dim),
];

pub fn plan_text(catalogue: &Catalogue, plan: &Plan<'_>, facts: &Facts, terminal: &Terminal) -> String {
    let mut text = String::new();
    let title = plan.event.map_or("Every service", |event| &event.name);
    let line = format!("{title} — {}, the law as on {}", catalogue.about.name, plan.on);
    let _ = writeln!(text, "{}", terminal.paint(Style::Bold, &line));
    for (verdict, heading, style) in SECTIONS {
        let steps: Vec<&PlanStep<'_>> = plan.steps.iter().filter(|step| step.judgement.verdict == verdict).collect();
        if steps.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n{}", terminal.paint(style, &format!("{heading} ({})", steps.len())));
        for step in steps {
            StepView { catalogue, plan, facts, step }.write(&mut text, terminal);
        }
    }
    if let Some(phone) = &catalogue.about.phone {
        let _ = writeln!(text, "\nTo talk to a person at any point, call {phone}.");
    }
    text
}

struct StepView<'v, 'c> {
    catalogue: &'c Catalogue,
    plan: &'v Plan<'c>,
    facts: &'v Facts,
    step: &'v PlanStep<'c>,
}

impl StepView<'_, '_> {
    fn write(&self, text: &mut String, terminal: &Terminal) {
        let service = self.step.judgement.service;
        let agency = agency_name(self.catalogue, &service.provider);
        let _ = writeln!(text, "\n  {}", terminal.paint(Style::Bold, &service.name));
        let told = if service.advise_only { "; delivered by another government, so we explain and refer" } else { "" };
        let _ = writeln!(text, "    {agency}{told}");
        match self.step.judgement.verdict {
            Verdict::No => self.write_reasons(text),
            Verdict::Open => {
                self.write_when(text);
                self.write_needs(text);
            }
            _ => {
                self.write_when(text);
                self.write_outcomes(text);
                self.write_reasons(text);
                let channels = service.apply.channels.iter().map(|one| one.name()).collect::<Vec<_>>().join(", ");
                let _ = writeln!(text, "    How: {channels}");
                self.write_needs(text);
            }
        }
        if let Some(fault) = &self.step.judgement.fault {
            let part = self.catalogue.program.text(fault.node);
            let _ = writeln!(text, "    `{part}` {}", fault.kind.message());
        }
    }

    fn write_when(&self, text: &mut String) {
        if let Some(why) = self.step.why {
            let _ = writeln!(text, "    {why}");
        }
        match &self.step.due {
            Some(DueDate::On(day)) => {
                let late = if *day < self.plan.on { " (that day has passed: ask what is still possible)" } else { "" };
                let _ = writeln!(text, "    By: {day}{late}");
            }
            Some(DueDate::Words(words)) => {
                let _ = writeln!(text, "    By: {words}");
            }
            None => {}
        }
        let after: Vec<&str> =
            self.step.after.iter().filter_map(|id| Some(self.catalogue.service(id)?.name.as_str())).collect();
        if !after.is_empty() {
            let _ = writeln!(text, "    After: {}", after.join(", "));
        }
    }

    fn write_outcomes(&self, text: &mut String) {
        for (outcome, value) in self.outcomes() {
            if let Ok(value) = value {
                // A unit such as "AUD per financial year" names the currency that the amount shows already.
                let unit = outcome.unit.as_deref().map(|unit| unit.trim_start_matches(&self.catalogue.about.currency));
                let unit = unit.map(str::trim).filter(|unit| !unit.is_empty());
                let unit = unit.map(|unit| format!(" {unit}")).unwrap_or_default();
                let shown = self.shown(outcome, value);
                let cite = outcome.cite.as_deref().map(|cite| format!(" ({cite})")).unwrap_or_default();
                let _ = writeln!(text, "    {}: {shown}{unit}{cite}", outcome.title);
            }
        }
        if let Some(checked) = self.step.judgement.service.checked {
            let _ = writeln!(text, "    Figures and wording last checked on {checked}");
        }
    }

    fn outcomes(&self) -> impl Iterator<Item = (&catalogue::service::Outcome, &Result<Known, Open>)> {
        let judged = self.step.judgement.outcomes.iter();
        judged.filter_map(|(name, value, _)| Some((self.step.judgement.service.outcome(name)?, value)))
    }

    /// A value in the words of the page.
    fn shown(&self, outcome: &catalogue::service::Outcome, value: &Known) -> String {
        let plain = show_value(&self.catalogue.program, &outcome.rule.ty, value);
        match (&outcome.rule.ty, value) {
            (Type::Boolean, Known::Boolean(yes)) => if *yes { "yes" } else { "no" }.to_string(),
            (Type::Choice(_), _) => {
                let words = outcome.choices.iter().find(|(name, _)| *name == plain);
                words.map_or(plain, |(_, words)| words.clone())
            }
            (Type::Money, Known::Number(n)) if n.fract().is_zero() => format!("${n:.0}"),
            (Type::Money, Known::Number(n)) => format!("${n:.2}"),
            _ => plain,
        }
    }

    fn write_reasons(&self, text: &mut String) {
        for clause in self.step.judgement.decisive() {
            let mark = if clause.holds == Ok(true) { "✓" } else { "✗" };
            let _ = writeln!(text, "    {mark} {} [{}]", clause.words(), clause.requirement.cite);
            if clause.holds == Ok(false) {
                let told = self.told(clause);
                if !told.is_empty() {
                    let _ = writeln!(text, "      because you told us: {}", told.join("; "));
                }
            }
        }
    }

    /// The facts that a clause rested on, in the words of the vocabulary.
    fn told(&self, clause: &catalogue::Clause<'_>) -> Vec<String> {
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

    fn write_needs(&self, text: &mut String) {
        let needs = self.step.needs();
        if needs.is_empty() {
            return;
        }
        let mut labels: Vec<String> = Vec::new();
        for need in needs {
            let label = need_label(self.catalogue, need);
            if !labels.contains(&label) {
                labels.push(label);
            }
        }
        let more = labels.len().saturating_sub(6);
        labels.truncate(6);
        let rest = if more > 0 { format!("; and up to {more} more") } else { String::new() };
        let _ = writeln!(text, "    What would settle it: {}{rest}", labels.join("; "));
    }
}

pub fn agency_name(catalogue: &Catalogue, provider: &Provider) -> String {
    match provider {
        Provider::Agency(id) => catalogue.agencies.get(id).map_or(id.clone(), |agency| agency.name.clone()),
        Provider::Any { kind, by } => format!("Your {kind} (the {by} decides which)"),
    }
}

/// A question by its label.
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

/// A fact and its value in the words of the vocabulary.
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
        "talk_to_a_person": catalogue.about.phone,
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
        "channels": service.apply.channels.iter().map(|one| one.name()).collect::<Vec<_>>(), "checked": service.checked.map(|day| day.to_string()),
        "fault": judgement.fault.map(|fault| fault.kind.message()),
    })
}
