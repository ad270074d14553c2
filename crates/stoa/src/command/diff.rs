//! `stoa diff`: what differs between two states of a catalogue, and for whom.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use catalogue::{Catalogue, Change, Difference};
use serde_json::{Value, json};

use crate::files::Folders;
use crate::terminal::Terminal;

#[derive(clap::Args)]
pub struct Options {
    /// The folder of the older catalogue.
    old: PathBuf,
    /// The folder of the newer one, whose people are compared.
    new: PathBuf,
    #[arg(long)]
    json: bool,
}

/// Ends with 1 if anything differs, as `diff` does.
pub fn run(options: &Options, terminal: &Terminal) -> anyhow::Result<ExitCode> {
    // A change of law makes examples fail that were written for the law before: it is compared all the same.
    let load = |folder: &PathBuf| -> anyhow::Result<Catalogue> {
        let catalogue = Folders { catalogue: vec![folder.clone()] }.load()?;
        if catalogue.problems.errors() > 0 {
            let (folder, errors) = (folder.display(), catalogue.problems.errors());
            terminal.error(&format!("{folder} has {errors} errors; what cannot be read is not compared"));
        }
        Ok(catalogue)
    };
    let (old, new) = (load(&options.old)?, load(&options.new)?);
    let difference = old.difference(&new);
    let mut out = std::io::stdout().lock();
    match options.json {
        true => writeln!(out, "{}", serde_json::to_string_pretty(&difference_json(&difference))?)?,
        false => writeln!(out, "{}", difference.lines().join("\n"))?,
    }
    Ok(if difference.is_empty() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

fn difference_json(difference: &Difference) -> Value {
    let changes = |changes: &[Change]| -> Value {
        let one = |change: &Change| json!({ "id": change.id, "kind": change.kind.name(), "parts": change.parts });
        changes.iter().map(one).collect()
    };
    let people = difference.people.iter().map(|effect| {
        let kind = if effect.is_persona { "event" } else { "service" };
        json!({ "name": effect.name, kind: effect.of, "parts": effect.parts })
    });
    json!({
        "services": changes(&difference.services),
        "figures": changes(&difference.figures),
        "facts": changes(&difference.facts),
        "events": changes(&difference.events),
        "people": people.collect::<Value>(),
        "compared": difference.compared,
    })
}
