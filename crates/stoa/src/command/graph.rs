//! `stoa graph`: the questions of a life event and what each can settle, as a Mermaid diagram.

use std::io::Write;
use std::process::ExitCode;

use super::plan::find_event;
use crate::files::Folders;

#[derive(clap::Args)]
pub struct Options {
    /// The life event, such as having-a-baby.
    event: String,
    #[command(flatten)]
    folders: Folders,
}

pub fn run(options: &Options) -> anyhow::Result<ExitCode> {
    let catalogue = options.folders.load_checked()?;
    let graph = catalogue.event_graph(find_event(&catalogue, &options.event)?);
    write!(std::io::stdout().lock(), "{}", graph.mermaid())?;
    Ok(ExitCode::SUCCESS)
}
