//! `stoa cases`: answers test cases of the neutral case format, a line each.
//!
//! The names of a suite are translated by a crosswalk of the catalogue. A fact that a case does not give is unknown; the
//! default in the suite's own `facts.json`, beside the cases, decides only where the crosswalk lets it, and is counted.

use std::collections::BTreeMap;
use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use catalogue::{Catalogue, Crosswalk};
use serde_json::{Value, json};

use crate::files::Folders;
use crate::suite::{Answered, Suite, SuiteCase};
use crate::terminal::Terminal;

#[derive(clap::Args)]
pub struct Options {
    /// The cases, a JSON object a line.
    file: PathBuf,
    #[command(flatten)]
    folders: Folders,
    /// The crosswalk to use; the name of the folder of the cases unless given.
    #[arg(long)]
    crosswalk: Option<String>,
    /// The suite's own description of its facts; `facts.json` beside the cases unless given.
    #[arg(long)]
    facts: Option<PathBuf>,
    /// Accepted for likeness with the other commands: the answers are JSON lines in any case.
    #[arg(long)]
    json: bool,
}

pub fn run(options: &Options, terminal: &Terminal) -> anyhow::Result<ExitCode> {
    let catalogue = with_crosswalk(options)?;
    let crosswalk = find_crosswalk(&catalogue, options)?;
    let folder = options.file.parent().unwrap_or(std::path::Path::new("."));
    let facts_path = options.facts.clone().unwrap_or_else(|| folder.join("facts.json"));
    let facts = std::fs::read_to_string(&facts_path)
        .with_context(|| format!("cannot read {}: name the suite's facts with --facts", facts_path.display()))?;
    let suite = Suite::new(&catalogue, crosswalk, &facts)
        .with_context(|| format!("{} is not a description of facts", facts_path.display()))?;
    let text =
        std::fs::read_to_string(&options.file).with_context(|| format!("cannot read {}", options.file.display()))?;
    let lines: Vec<(usize, &str)> = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()).collect();
    let mut tally = Tally::default();
    let mut out = BufWriter::new(std::io::stdout().lock());
    for (done, (number, line)) in lines.iter().enumerate() {
        let place = format!("{}:{}", options.file.display(), number + 1);
        let read = serde_json::from_str::<Value>(line).context("this line is not JSON");
        match read
            .as_ref()
            .map_err(|problem| format!("{problem:#}"))
            .and_then(|json| SuiteCase::read(json).map_err(|problem| format!("{problem:#}")))
        {
            Ok(case) if crosswalk.skip.iter().any(|skipped| *skipped == case.service) => {}
            Ok(case) => {
                let answers = tally.count(suite.answers(&case), |problem| {
                    terminal.error(&format!("{place}: {}: {problem:#}", case.id));
                });
                writeln!(out, "{}", json!({ "id": case.id, "answers": answers }))?;
            }
            Err(problem) => {
                tally.bad_lines += 1;
                terminal.error(&format!("{place}: {problem}"));
            }
        }
        if done % 1000 == 999 {
            terminal.progress(done + 1, lines.len(), "cases");
        }
    }
    out.flush()?;
    Ok(tally.report(terminal, &crosswalk.id))
}

/// What became of all lines and expectations.
#[derive(Default)]
struct Tally {
    answered: usize,
    with_defaults: usize,
    defaults: usize,
    failed: usize,
    bad_lines: usize,
    /// Outcomes that the crosswalk does not have, and how often each was asked.
    unmapped: BTreeMap<String, usize>,
}

impl Tally {
    fn count(&mut self, answers: Vec<Answered>, mut failure: impl FnMut(&anyhow::Error)) -> Vec<Value> {
        let mut lines = Vec::new();
        for answer in answers {
            match answer {
                Answered::Yes { line, defaults } => {
                    self.answered += 1;
                    self.with_defaults += usize::from(defaults > 0);
                    self.defaults += defaults;
                    lines.push(line);
                }
                Answered::Ignored => {}
                Answered::Unmapped(outcome) => *self.unmapped.entry(outcome).or_default() += 1,
                Answered::Failed(problem) => {
                    self.failed += 1;
                    failure(&problem);
                }
            }
        }
        lines
    }

    fn report(&self, terminal: &Terminal, crosswalk: &str) -> ExitCode {
        for (outcome, count) in &self.unmapped {
            terminal.error(&format!("the crosswalk `{crosswalk}` has no outcome `{outcome}` (asked {count} times)"));
        }
        if self.defaults > 0 {
            terminal.note(&format!(
                "{} expectations answered, {} of them with {} defaults of the suite",
                self.answered, self.with_defaults, self.defaults
            ));
        }
        let unanswered = self.failed + self.unmapped.values().sum::<usize>();
        if unanswered > 0 {
            terminal.error(&format!("{unanswered} expectations could not be answered; the others were"));
        }
        if self.bad_lines > 0 {
            terminal.error(&format!("{} lines could not be read; the others were", self.bad_lines));
        }
        if unanswered + self.bad_lines > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS }
    }
}

/// The catalogue, and those beside it that have the crosswalk: services that only a suite tests stand there.
fn with_crosswalk(options: &Options) -> anyhow::Result<Catalogue> {
    let file = format!("crosswalks/{}.yaml", crosswalk_name(options)?);
    options.folders.with_holders_of(&file).load_checked()
}

fn crosswalk_name(options: &Options) -> anyhow::Result<String> {
    let folder = options.file.parent().and_then(|folder| folder.file_name());
    match (&options.crosswalk, folder) {
        (Some(name), _) => Ok(name.clone()),
        (None, Some(folder)) => Ok(folder.to_string_lossy().into_owned()),
        (None, None) => bail!("name the crosswalk with --crosswalk"),
    }
}

fn find_crosswalk<'c>(catalogue: &'c Catalogue, options: &Options) -> anyhow::Result<&'c Crosswalk> {
    let name = crosswalk_name(options)?;
    let known: Vec<&str> = catalogue.crosswalks.iter().map(|crosswalk| crosswalk.id.as_str()).collect();
    catalogue.crosswalk(&name).with_context(|| {
        format!("there is no crosswalk named `{name}`; name one of them with --crosswalk: {}", known.join(", "))
    })
}
