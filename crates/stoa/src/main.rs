//! The `stoa` command: one sub-command per role.

use std::io::IsTerminal;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use db::jobs::World;
use rand::TryRng;
use rand::rngs::SysRng;
use stoa::command::serve::Role;
use stoa::command::{
    ask, cases, check, diff, explain, graph, letters, new, officer, plan, preview, reindex, schema, search, serve,
    words,
};
use stoa::terminal::Terminal;
use tracing_subscriber::EnvFilter;

/// A page consists of thousands of short strings, most of them freed when it is sent.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

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
    Check(check::Options),
    /// Writes the first text of a service or a life event.
    New(new::Options),
    /// Shows why a service comes out as it does, with the value of each part of its rules.
    Explain(explain::Options),
    /// Shows what differs between two states of a catalogue, and for whom.
    Diff(diff::Options),
    /// Shows the site of a catalogue that is being written, anew after each change.
    Preview(preview::Options),
    /// Draws which question of a life event settles what, as a Mermaid diagram.
    Graph(graph::Options),
    /// Writes JSON Schema for the files of a catalogue, for editors.
    Schema(schema::Options),
    /// Gives a catalogue's texts to translators as a PO file, and takes it back.
    Words(words::Options),
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
    /// Adds the first officers of an agency, and lists all.
    Officer(officer::Options),
    /// Makes the index of the desk's search anew, with the key that is there now.
    Reindex(serve::Options),
    /// The front door with a small town of made-up people: one command, nothing to set up.
    Demo(serve::Options),
    /// Writes a sample of each letter, as PDF and as text.
    Letters(letters::Options),
    /// Ranks pages for queries, a line of answers for each on standard output.
    Search(search::Options),
}

fn main() -> ExitCode {
    let terminal = Terminal::of_process(clock());
    let result = match Arguments::parse().command {
        Command::Check(options) => check::run(&options, &terminal),
        Command::New(options) => new::run(&options, now()),
        Command::Explain(options) => explain::run(&options, now(), &terminal),
        Command::Diff(options) => diff::run(&options, &terminal),
        Command::Preview(options) => preview::run(&options, &terminal),
        Command::Graph(options) => graph::run(&options),
        Command::Schema(options) => schema::run(&options),
        Command::Words(options) => words::run(&options),
        Command::Plan(options) => plan::run(&options, now(), &terminal),
        Command::Ask(options) => ask::run(&options, now(), &terminal),
        Command::Cases(options) => cases::run(&options, &terminal),
        Command::Serve(options) => run_server(&options, Role::Serve),
        Command::Worker(options) => run_server(&options, Role::Worker),
        Command::Migrate(options) => run_server(&options, Role::Migrate),
        Command::Officer(options) => officer::run(&options, world()),
        Command::Reindex(options) => reindex::run(&options, world()),
        Command::Demo(options) => run_server(&options, Role::Demo),
        Command::Letters(options) => letters::run(&options, &terminal),
        Command::Search(options) => search::run(&options, &terminal),
    };
    match result {
        Ok(code) => code,
        // A reader that stops early, such as `head`, is not a failure.
        Err(error) if is_closed_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            terminal.error(&format!("{error:#}"));
            ExitCode::from(2)
        }
    }
}

/// Runs part of the server, which logs to standard error as configured by `RUST_LOG`, or briefly.
fn run_server(options: &serve::Options, role: Role) -> anyhow::Result<ExitCode> {
    let told = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,server=info"));
    let coloured = std::io::stderr().is_terminal();
    tracing_subscriber::fmt().with_env_filter(told).with_writer(std::io::stderr).with_ansi(coloured).init();
    serve::run(options, role, world())
}

fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let io = error.downcast_ref::<std::io::Error>();
    io.is_some_and(|io| io.kind() == std::io::ErrorKind::BrokenPipe)
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
fn now() -> jiff::Timestamp {
    jiff::Timestamp::now()
}

#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
fn clock() -> stoa::terminal::Clock {
    let start = std::time::Instant::now();
    Box::new(move || start.elapsed())
}

/// The machine's time and randomness.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the clock")]
fn world() -> World {
    World::new(|| jiff::Timestamp::now().as_millisecond(), chance)
}

/// Without randomness there are no secrets, so a machine without any cannot continue.
#[expect(clippy::expect_used, reason = "nothing safe can be done without randomness")]
fn chance() -> u128 {
    let mut bytes = [0; 16];
    SysRng.try_fill_bytes(&mut bytes).expect("the operating system gives randomness");
    u128::from_be_bytes(bytes)
}
