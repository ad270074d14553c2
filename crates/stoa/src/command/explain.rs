//! `stoa explain`: why a service comes out as it does, with the value of each part of its rules.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use catalogue::{ExplainedPart, Explanation};
use jiff::Timestamp;
use rules::{Facts, closest};
use serde_json::{Value, json};

use super::plan::day;
use crate::files::Folders;
use crate::terminal::Terminal;

#[derive(clap::Args)]
pub struct Options {
    /// The service, such as gas-rebate.
    #[arg(long)]
    service: String,
    /// What is known of the person: a YAML file of `fact: value` lines.
    #[arg(long)]
    facts: Option<PathBuf>,
    /// The day whose law applies, such as 2019-02-01; today unless given.
    #[arg(long)]
    on: Option<String>,
    #[command(flatten)]
    folders: Folders,
    #[arg(long)]
    json: bool,
}

pub fn run(options: &Options, now: Timestamp, terminal: &Terminal) -> anyhow::Result<ExitCode> {
    let catalogue = options.folders.load_checked()?;
    let on = day(options.on.as_deref(), &catalogue, now)?;
    let Some(service) = catalogue.service(&options.service) else {
        let known = catalogue.services.iter().map(|service| service.id.as_str());
        let close = closest(&options.service, known).map(|id| format!(" (did you mean `{id}`?)"));
        bail!("there is no service named `{}`{}", options.service, close.unwrap_or_default());
    };
    let facts = match &options.facts {
        Some(path) => {
            let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
            match catalogue.read_facts(&path.display().to_string(), &text, on) {
                Ok(facts) => facts,
                Err(lines) => {
                    lines.iter().for_each(|line| terminal.error(line));
                    return Ok(ExitCode::FAILURE);
                }
            }
        }
        None => Facts::new(&catalogue.program.vocabulary),
    };
    let explanation = catalogue.explain(service, &facts, on);
    let mut out = std::io::stdout().lock();
    match options.json {
        true => writeln!(out, "{}", serde_json::to_string_pretty(&explanation_json(&explanation))?)?,
        false => writeln!(out, "{}", explanation.lines().join("\n"))?,
    }
    Ok(ExitCode::SUCCESS)
}

fn explanation_json(explanation: &Explanation) -> Value {
    let clauses = explanation.clauses.iter().map(
        |clause| json!({ "id": clause.id, "cite": clause.cite, "words": clause.words, "rule": part(&clause.rule) }),
    );
    let outcomes = explanation.outcomes.iter();
    let outcomes =
        outcomes.map(|outcome| json!({ "name": outcome.name, "title": outcome.title, "rule": part(&outcome.rule) }));
    let figures = explanation.figures.iter().map(|figure| {
        let (from, until) = (figure.from.map(|day| day.to_string()), figure.until.map(|day| day.to_string()));
        json!({ "name": figure.name, "value": figure.value, "cite": figure.cite, "from": from, "until": until,
                "confirmed": figure.confirmed })
    });
    let facts = explanation.facts.iter();
    let facts = facts.map(|fact| json!({ "name": fact.name, "value": fact.value, "source": fact.source }));
    json!({
        "service": explanation.service,
        "name": explanation.name,
        "on": explanation.on.to_string(),
        "verdict": explanation.verdict.name(),
        "requirements": clauses.collect::<Value>(),
        "outcomes": outcomes.collect::<Value>(),
        "figures": figures.collect::<Value>(),
        "facts": facts.collect::<Value>(),
    })
}

fn part(shown: &ExplainedPart) -> Value {
    let mut found = json!({ "text": shown.text, "value": shown.value });
    if let (Value::Object(keys), Some(source)) = (&mut found, &shown.source) {
        keys.insert("source".to_string(), json!(source));
    }
    if let (Value::Object(keys), false) = (&mut found, shown.parts.is_empty()) {
        keys.insert("parts".to_string(), shown.parts.iter().map(part).collect());
    }
    found
}
