//! The `stoa` command: one sub-command per role.

use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand};

use db::jobs::World;
use rand::TryRng;
use rand::rngs::SysRng;
use server::command::serve::{self, Role};
use server::command::{ask, cases, check, plan, search};
use server::terminal::Terminal;

/// One open door to every public service of a jurisdiction.
#[derive(Parser)]
#[command(name = "stoa", version, about)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Reads a catalogue and reports every problem at its place.
    Check {
        /// The catalogue's folder.
        #[arg(default_value = "catalogues/nsw")]
        catalogue: PathBuf,
        #[arg(long)]
        json: bool,
    },
    /// Lays out one plan across agencies from the facts of one person.
    Plan(plan::Options),
    /// The concierge in the terminal: a purpose, the questions still open, one plan.
    Ask(ask::Options),
    /// Answers test cases in the neutral case format, a line each on standard output.
    Cases(cases::Options),
    /// Answers people and programs, and does the jobs beside that.
    Serve(serve::Options),
    /// Does jobs alone, for a database that others serve from.
    Worker(serve::Options),
    /// Brings the database's schema up to date.
    Migrate(serve::Options),
    /// The front door with a small town of made-up people: one command, nothing to set up.
    Demo(serve::Options),
    /// Ranks pages for queries, a line of answers for each on standard output.
    Search(search::Options),
}

fn main() -> ExitCode {
    let today = today();
    let terminal = Terminal::of_process(clock());
    let result = match Arguments::parse().command {
        Command::Check { catalogue, json } => check::run(&catalogue, json, &terminal),
        Command::Plan(options) => plan::run(&options, today, &terminal),
        Command::Ask(options) => ask::run(&options, today, &terminal),
        Command::Cases(options) => cases::run(&options, &terminal),
        Command::Serve(options) => serve::run(&options, Role::Serve, world()),
        Command::Worker(options) => serve::run(&options, Role::Worker, world()),
        Command::Migrate(options) => serve::run(&options, Role::Migrate, world()),
        Command::Demo(options) => serve::run(&options, Role::Demo, world()),
        Command::Search(options) => search::run(&options, &terminal),
    };
    match result {
        Ok(code) => code,
        // A reader that has seen enough, such as `head`, is not a failure.
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            terminal.error(&format!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let io = error.downcast_ref::<std::io::Error>();
    io.is_some_and(|io| io.kind() == std::io::ErrorKind::BrokenPipe)
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
fn today() -> jiff::civil::Date {
    jiff::Zoned::now().date()
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
fn clock() -> server::terminal::Clock {
    let start = std::time::Instant::now();
    Box::new(move || start.elapsed())
}

/// Time and chance as the machine has them.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
fn world() -> World {
    World::new(|| jiff::Timestamp::now().as_millisecond(), chance)
}

/// Without chance there are no secrets, so a machine that has none cannot go on.
#[expect(clippy::expect_used, reason = "nothing safe can be done without randomness")]
fn chance() -> u128 {
    let mut bytes = [0; 16];
    SysRng.try_fill_bytes(&mut bytes).expect("the operating system gives randomness");
    u128::from_be_bytes(bytes)
}
