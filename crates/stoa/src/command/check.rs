//! `stoa check`: every problem of a catalogue, then counts.

use std::io::Write;
use std::path::Path;
use std::process::ExitCode;

use anyhow::Context;
use catalogue::Catalogue;
use rules::{Diagnostic, Severity};
use serde_json::{Value, json};

use crate::files;
use crate::terminal::{Style, Terminal};

pub fn run(folder: &Path, as_json: bool, on: Option<&str>, terminal: &Terminal) -> anyhow::Result<ExitCode> {
    let catalogue = files::load(folder)?;
    let on = on.map(|text| rules::parse_date(text).with_context(|| format!("`{text}` is not a day: write 2027-07-01")));
    let ending = on.transpose()?.map(|day| catalogue.calendar_warnings(day)).unwrap_or_default();
    let mut out = std::io::stdout().lock();
    if as_json {
        writeln!(out, "{}", serde_json::to_string_pretty(&report(&catalogue, folder, &ending))?)?;
    } else {
        for problem in catalogue.problems.iter() {
            let style = if problem.diagnostic.severity == Severity::Error { Style::Bad } else { Style::Open };
            let line = problem.line(&catalogue.files);
            writeln!(out, "{}", terminal.paint(style, &format!("{}/{line}", folder.display())))?;
        }
        for warning in &ending {
            let line = format!("{}/calendar.yaml: warning: {} [{}]", folder.display(), words(warning), warning.code);
            writeln!(out, "{}", terminal.paint(Style::Open, &line))?;
        }
        for (count, what) in counts(&catalogue) {
            writeln!(out, "{count:>6} {what}")?;
        }
        let (errors, warnings) = (catalogue.problems.errors(), catalogue.problems.warnings() + ending.len());
        let style = if errors > 0 { Style::Bad } else { Style::Good };
        writeln!(out, "{}", terminal.paint(style, &format!("{errors:>6} errors, {warnings} warnings")))?;
    }
    Ok(if catalogue.problems.errors() > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn counts(catalogue: &Catalogue) -> Vec<(usize, &'static str)> {
    let bodies: std::collections::BTreeSet<String> = catalogue
        .services
        .iter()
        .map(|service| match &service.provider {
            catalogue::service::Provider::Agency(agency) => agency.clone(),
            catalogue::service::Provider::Any { kind, .. } => kind.clone(),
        })
        .collect();
    let requirements = catalogue.services.iter().map(|service| service.requirements.len()).sum();
    vec![
        (catalogue.services.len(), "services"),
        (bodies.len(), "bodies that deliver them"),
        (catalogue.events.len(), "life events"),
        (catalogue.facts.facts.len(), "facts"),
        (requirements, "requirements"),
        (catalogue.rates.len(), "figures of rates"),
        (catalogue.ventures.len(), "ventures"),
        (catalogue.cases, "worked examples"),
    ]
}

/// What is wrong, and what to do.
fn words(warning: &Diagnostic) -> String {
    let help = warning.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
    format!("{}{help}", warning.message)
}

fn report(catalogue: &Catalogue, folder: &Path, ending: &[Diagnostic]) -> Value {
    let mut problems: Vec<Value> = catalogue
        .problems
        .iter()
        .map(|problem| {
            let file = catalogue.files.get(problem.file.0);
            let place = file.map(|file| file.place(problem.diagnostic.span.start));
            json!({
                "file": file.map(|file| format!("{}/{}", folder.display(), file.path)),
                "line": place.map(|place| place.line),
                "column": place.map(|place| place.column),
                "severity": if problem.diagnostic.severity == Severity::Error { "error" } else { "warning" },
                "code": problem.diagnostic.code,
                "message": problem.diagnostic.message,
                "help": problem.diagnostic.help,
            })
        })
        .collect();
    problems.extend(ending.iter().map(|warning| {
        json!({
            "file": format!("{}/calendar.yaml", folder.display()),
            "severity": "warning",
            "code": warning.code,
            "message": warning.message,
            "help": warning.help,
        })
    }));
    let counts: serde_json::Map<String, Value> =
        counts(catalogue).into_iter().map(|(count, what)| (what.replace(' ', "_"), json!(count))).collect();
    json!({ "problems": problems, "counts": counts,
            "errors": catalogue.problems.errors(), "warnings": catalogue.problems.warnings() + ending.len() })
}
