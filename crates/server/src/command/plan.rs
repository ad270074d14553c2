//! To come.
use std::process::ExitCode;
use crate::terminal::Terminal;
#[derive(clap::Args)]
pub struct Options {}
pub fn run(_: &Options, _: jiff::civil::Date, _: &Terminal) -> anyhow::Result<ExitCode> { Ok(ExitCode::SUCCESS) }
