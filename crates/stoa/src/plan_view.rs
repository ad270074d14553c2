//! A plan for display in a terminal, and as JSON.

use std::fmt::Write;

use catalogue::{Catalogue, DueDate, Plan, PlanGuidance, PlanStep, Timing, ToDo, Verdict, show_value};
use domain::locale::Currency;
use domain::plan_json::{StepView, agency_name, need_label};
use rules::{Facts, Type, Value as Known};

use crate::terminal::{Style, Terminal};

/// The sections of a plan, most urgent first.
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
    if plan.event.is_some() {
        write_by_time(catalogue, plan, facts, &mut text, terminal);
    }
    // A life event is told by time; what is left of it are refusals and mistakes of the rules.
    for (verdict, heading, style) in SECTIONS {
        let told = plan.event.is_some() && matches!(verdict, Verdict::Yes | Verdict::Open);
        let steps: Vec<&PlanStep<'_>> =
            plan.steps.iter().filter(|step| step.judgement.verdict == verdict && !told).collect();
        if steps.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n{}", terminal.paint(style, &format!("{heading} ({})", steps.len())));
        for step in steps {
            write(&StepView { catalogue, plan, facts, step }, &mut text, terminal);
        }
    }
    let besides = plan.to_do_besides();
    if !besides.is_empty() {
        let name = |to_do: &ToDo<'_, '_>| match to_do {
            ToDo::Service(step) => step.judgement.service.name.clone(),
            ToDo::Guidance(guidance) => guidance.signpost.map(|signpost| signpost.name.clone()).unwrap_or_default(),
        };
        let names: Vec<String> = besides.iter().map(name).collect();
        let _ = writeln!(text, "\nAlso worth a look: {}", names.join("; "));
    }
    if let Some(phone) = &catalogue.about.phone {
        let _ = writeln!(text, "\nTo talk to a person at any point, call {phone}.");
    }
    text
}

/// What there is to do, soonest first.
fn write_by_time(catalogue: &Catalogue, plan: &Plan<'_>, facts: &Facts, text: &mut String, terminal: &Terminal) {
    let to_do = plan.to_do();
    for timing in Timing::ALL {
        let now: Vec<&ToDo<'_, '_>> = to_do.iter().filter(|to_do| to_do.place().timing == timing).collect();
        if now.is_empty() {
            continue;
        }
        let heading = timing.name();
        let heading = heading.chars().next().map(|first| first.to_uppercase().to_string()).unwrap_or_default()
            + heading.get(1..).unwrap_or_default();
        let _ = writeln!(text, "\n{}", terminal.paint(Style::Good, &heading));
        for to_do in now {
            match to_do {
                ToDo::Service(step) => write(&StepView { catalogue, plan, facts, step }, text, terminal),
                ToDo::Guidance(guidance) => write_guidance(guidance, text, terminal),
            }
        }
    }
}

fn write_guidance(guidance: &PlanGuidance<'_>, text: &mut String, terminal: &Terminal) {
    let (title, contact) = match (guidance.step.guidance(), guidance.signpost) {
        (Some(own), _) => (own.title.as_str(), &own.contact),
        (None, Some(signpost)) => (signpost.name.as_str(), &signpost.contact),
        (None, None) => return,
    };
    let _ = writeln!(text, "\n  {}", terminal.paint(Style::Bold, title));
    if let Some(only_if) = guidance.step.only_if.as_ref().filter(|_| !guidance.relevance.is_empty()) {
        let _ = writeln!(text, "    If: {only_if}");
    }
    for line in [guidance.step.why.as_ref(), contact.how.as_ref()].into_iter().flatten() {
        let _ = writeln!(text, "    {line}");
    }
    match &guidance.due {
        Some(DueDate::On(day)) => drop(writeln!(text, "    By: {day}")),
        Some(DueDate::Words(words)) => drop(writeln!(text, "    By: {words}")),
        None => {}
    }
    if let Some(phone) = &contact.phone {
        let hours = contact.hours.as_ref().map(|hours| format!(" ({hours})")).unwrap_or_default();
        let _ = writeln!(text, "    Call: {phone}{hours}");
    }
    if let Some(link) = &contact.link {
        let _ = writeln!(text, "    {link}");
    }
    if !contact.papers.is_empty() {
        let _ = writeln!(text, "    Have ready: {}", contact.papers.join("; "));
    }
}

fn write(view: &StepView<'_, '_>, text: &mut String, terminal: &Terminal) {
    let service = view.step.judgement.service;
    let agency = agency_name(view.catalogue, &service.provider);
    let _ = writeln!(text, "\n  {}", terminal.paint(Style::Bold, &service.name));
    let told = if service.advise_only { "; delivered by another body, so we explain and refer" } else { "" };
    let _ = writeln!(text, "    {agency}{told}");
    match view.step.judgement.verdict {
        Verdict::No => write_reasons(view, text),
        Verdict::Open => {
            write_when(view, text);
            write_needs(view, text);
        }
        _ => {
            write_when(view, text);
            write_outcomes(view, text);
            write_reasons(view, text);
            let channels = service.apply.channels.iter().map(|one| one.name()).collect::<Vec<_>>().join(", ");
            let _ = writeln!(text, "    How: {channels}");
            write_needs(view, text);
        }
    }
    if let Some(fault) = &view.step.judgement.fault {
        let part = view.catalogue.program.text(fault.node);
        let _ = writeln!(text, "    `{part}` {}", fault.kind.message());
    }
}

fn write_when(view: &StepView<'_, '_>, text: &mut String) {
    if let Some(why) = view.step.why {
        let _ = writeln!(text, "    {why}");
    }
    match &view.step.due {
        Some(DueDate::On(day)) => {
            let late = if *day < view.plan.on { " (that day has passed: ask what is still possible)" } else { "" };
            let _ = writeln!(text, "    By: {day}{late}");
        }
        Some(DueDate::Words(words)) => {
            let _ = writeln!(text, "    By: {words}");
        }
        None => {}
    }
    let after: Vec<&str> =
        view.step.after.iter().filter_map(|id| Some(view.catalogue.service(id)?.name.as_str())).collect();
    if !after.is_empty() {
        let _ = writeln!(text, "    After: {}", after.join(", "));
    }
}

fn write_outcomes(view: &StepView<'_, '_>, text: &mut String) {
    for (outcome, value) in view.outcomes() {
        if let Ok(value) = value {
            // A unit such as "AUD per financial year" names the currency that the amount shows already.
            let unit = outcome.unit.as_deref().map(|unit| unit.trim_start_matches(&view.catalogue.about.currency));
            let unit = unit.map(str::trim).filter(|unit| !unit.is_empty());
            let unit = unit.map(|unit| format!(" {unit}")).unwrap_or_default();
            let shown = shown(view, outcome, value);
            let cite = outcome.cite.as_deref().map(|cite| format!(" ({cite})")).unwrap_or_default();
            let _ = writeln!(text, "    {}: {shown}{unit}{cite}", outcome.title);
        }
    }
    if let Some(checked) = view.step.judgement.service.checked {
        let _ = writeln!(text, "    Figures and wording last checked on {checked}");
    }
}

/// A value in the words of the catalogue.
fn shown(view: &StepView<'_, '_>, outcome: &catalogue::service::Outcome, value: &Known) -> String {
    let plain = show_value(&view.catalogue.program, &outcome.rule.ty, value);
    match (&outcome.rule.ty, value) {
        (Type::Boolean, Known::Boolean(yes)) => if *yes { "yes" } else { "no" }.to_string(),
        (Type::Choice(_), _) => {
            let words = outcome.choices.iter().find(|(name, _)| *name == plain);
            words.map_or(plain, |(_, words)| words.clone())
        }
        (Type::Money, Known::Number(n)) => {
            let amount = if n.fract().is_zero() { format!("{n:.0}") } else { format!("{n:.2}") };
            Currency::of(&view.catalogue.about.currency).beside(view.catalogue.about.language(), &amount)
        }
        _ => plain,
    }
}

fn write_reasons(view: &StepView<'_, '_>, text: &mut String) {
    for clause in view.step.judgement.decisive() {
        let mark = if clause.holds == Ok(true) { "✓" } else { "✗" };
        let _ = writeln!(text, "    {mark} {} [{}]", clause.words(), clause.requirement.cite);
        if clause.holds == Ok(false) {
            let told = view.told(clause);
            if !told.is_empty() {
                let _ = writeln!(text, "      because you told us: {}", told.join("; "));
            }
        }
    }
}

fn write_needs(view: &StepView<'_, '_>, text: &mut String) {
    let needs = view.step.needs();
    if needs.is_empty() {
        return;
    }
    let mut labels: Vec<String> = Vec::new();
    for need in needs {
        let label = need_label(view.catalogue, need);
        if !labels.contains(&label) {
            labels.push(label);
        }
    }
    let more = labels.len().saturating_sub(6);
    labels.truncate(6);
    let rest = if more > 0 { format!("; and up to {more} more") } else { String::new() };
    let _ = writeln!(text, "    What would settle it: {}{rest}", labels.join("; "));
}
