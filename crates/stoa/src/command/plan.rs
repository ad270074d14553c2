//! `stoa plan`: one plan across agencies from the facts of one person.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use catalogue::{Catalogue, Event};
use domain::plan_json::plan_json;
use jiff::Timestamp;
use rules::{Date, Facts, closest, parse_date};

use crate::files::Folders;
use crate::plan_view::plan_text;
use crate::terminal::Terminal;

#[derive(clap::Args)]
pub struct Options {
    /// Why the person comes, such as having-a-baby; every service there is unless given.
    #[arg(long)]
    event: Option<String>,
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
    let event = options.event.as_deref().map(|id| find_event(&catalogue, id)).transpose()?;
    let on = day(options.on.as_deref(), &catalogue, now)?;
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
    let plan = catalogue.plan(event, &facts, on);
    let mut out = std::io::stdout().lock();
    if options.json {
        writeln!(out, "{}", serde_json::to_string_pretty(&plan_json(&catalogue, &plan, &facts))?)?;
    } else {
        write!(out, "{}", plan_text(&catalogue, &plan, &facts, terminal))?;
    }
    Ok(ExitCode::SUCCESS)
}

/// The life event with an id, or suggestions of what was meant.
pub fn find_event<'c>(catalogue: &'c Catalogue, id: &str) -> anyhow::Result<&'c Event> {
    if let Some(event) = catalogue.event(id) {
        return Ok(event);
    }
    let ids = || catalogue.events.iter().map(|event| event.id.as_str());
    match closest(id, ids()) {
        Some(close) => bail!("there is no life event named `{id}` (did you mean `{close}`?)"),
        None => bail!("there is no life event named `{id}`; there are {}", ids().collect::<Vec<_>>().join(", ")),
    }
}

/// The day given, or today where the law of the catalogue applies, whatever the zone of this machine.
pub fn day(written: Option<&str>, catalogue: &Catalogue, now: Timestamp) -> anyhow::Result<Date> {
    match written {
        Some(text) => parse_date(text).with_context(|| format!("`{text}` is not a day such as 2019-02-01")),
        None => Ok(now.in_tz(&catalogue.about.time_zone)?.date()),
    }
}
