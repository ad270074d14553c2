//! `stoa cases`: answers test cases of the neutral case format, a line each.
//!
//! The names of a suite are translated by a crosswalk of the catalogue. A fact that a case does not give
//! takes the default in the suite's own `facts.json`, beside the cases.

use std::io::{BufWriter, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::{Context, bail};
use catalogue::{Catalogue, Crosswalk};
use serde_json::{Value, json};

use crate::files;
use crate::suite::{Suite, SuiteCase};
use crate::terminal::Terminal;

#[derive(clap::Args)]
pub struct Options {
    /// The cases, a JSON object a line.
    file: PathBuf,
    #[arg(long, default_value = "catalogues/nsw")]
    catalogue: PathBuf,
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
    let catalogue = files::load_checked(&options.catalogue)?;
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
    let mut unanswered = 0;
    let mut out = BufWriter::new(std::io::stdout().lock());
    for (done, (number, line)) in lines.iter().enumerate() {
        let place = format!("{}:{}", options.file.display(), number + 1);
        let json: Value = serde_json::from_str(line).with_context(|| format!("{place}: this line is not JSON"))?;
        let case = SuiteCase::read(&json).with_context(|| place.clone())?;
        if !crosswalk.skip.iter().any(|skipped| *skipped == case.service) {
            let mut answers = Vec::new();
            for answer in suite.answers(&case) {
                match answer {
                    Ok(answer) => answers.push(answer),
                    Err(problem) => {
                        unanswered += 1;
                        terminal.error(&format!("{place}: {}: {problem:#}", case.id));
                    }
                }
            }
            writeln!(out, "{}", json!({ "id": case.id, "answers": answers }))?;
        }
        if done % 1000 == 999 {
            terminal.progress(done + 1, lines.len(), "cases");
        }
    }
    out.flush()?;
    if unanswered > 0 {
        terminal.error(&format!("{unanswered} expectations could not be answered; the others were"));
        return Ok(ExitCode::FAILURE);
    }
    Ok(ExitCode::SUCCESS)
}

fn find_crosswalk<'c>(catalogue: &'c Catalogue, options: &Options) -> anyhow::Result<&'c Crosswalk> {
    let folder = options.file.parent().and_then(|folder| folder.file_name());
    let name = match (&options.crosswalk, folder) {
        (Some(name), _) => name.clone(),
        (None, Some(folder)) => folder.to_string_lossy().into_owned(),
        (None, None) => bail!("name the crosswalk with --crosswalk"),
    };
    let known: Vec<&str> = catalogue.crosswalks.iter().map(|crosswalk| crosswalk.id.as_str()).collect();
    catalogue.crosswalk(&name).with_context(|| {
        format!("there is no crosswalk named `{name}`; name one of them with --crosswalk: {}", known.join(", "))
    })
}
