//! `stoa check`: every problem of a catalogue, then counts.

use std::io::Write;
use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Context;
use catalogue::{Catalogue, Pair, PersonaReport};
use domain::cases::work::wrong_addresses;
use domain::locale::Locales;
use rules::{Diagnostic, Severity, Span};
use serde_json::{Value, json};

use crate::files::Folders;
use crate::terminal::{Style, Terminal};

#[derive(clap::Args)]
pub struct Options {
    /// The catalogue's folder; further ones are read beside the first.
    #[arg(value_name = "CATALOGUE", conflicts_with = "catalogue")]
    positional: Vec<PathBuf>,
    #[command(flatten)]
    folders: Folders,
    #[arg(long)]
    json: bool,
    /// Lists the pairs of clauses that no worked example tells apart.
    #[arg(long)]
    pairs: bool,
    /// Warns of calendars that end within a year of this day, such as 2027-07-01.
    #[arg(long)]
    on: Option<String>,
}

pub fn run(options: &Options, terminal: &Terminal) -> anyhow::Result<ExitCode> {
    let folders = match options.positional.as_slice() {
        [] => options.folders.clone(),
        some => Folders { catalogue: some.to_vec() },
    };
    let mut catalogue = folders.load()?;
    let personas = catalogue.check_personas();
    let on = options.on.as_deref();
    let on = on.map(|text| rules::parse_date(text).with_context(|| format!("`{text}` is not a day: write 2027-07-01")));
    let ending = on.transpose()?.map(|day| catalogue.calendar_warnings(day)).unwrap_or_default();
    let mut besides = unread_addresses(&catalogue, &folders)?;
    for (path, found) in [("calendar.yaml", ending), ("catalogue.yaml", unspoken(&catalogue)?)] {
        let path = folders.on_disk(path)?;
        besides.extend(found.into_iter().map(|problem| Beside { path: path.clone(), line: None, problem }));
    }
    let pairs = catalogue.unseparated_pairs();
    let mut out = std::io::stdout().lock();
    if options.json {
        writeln!(
            out,
            "{}",
            serde_json::to_string_pretty(&report(&catalogue, &personas, &folders, &besides, &pairs)?)?
        )?;
    } else {
        for problem in catalogue.problems.iter() {
            let style = if problem.diagnostic.severity == Severity::Error { Style::Bad } else { Style::Open };
            let path = catalogue.files.get(problem.file.0).map_or("", |file| file.path.as_str());
            let line = problem.line(&catalogue.files);
            let rest = line.strip_prefix(path).unwrap_or(&line);
            let place = folders.on_disk(path)?;
            writeln!(out, "{}", terminal.paint(style, &format!("{}{rest}", place.display())))?;
        }
        for beside in &besides {
            let style = if beside.is_error() { Style::Bad } else { Style::Open };
            writeln!(out, "{}", terminal.paint(style, &beside.words()))?;
        }
        for pair in pairs.iter().filter(|_| options.pairs) {
            let path = catalogue.files.get(pair.file.0).map_or("", |file| file.path.as_str());
            let line = format!("{}: note: {} [unseparated-pair]", shown(&folders, path), pair.words());
            writeln!(out, "{}", terminal.paint(Style::Dim, &line))?;
        }
        for (count, what) in counts(&catalogue, &personas) {
            writeln!(out, "{count:>6} {what}")?;
        }
        writeln!(out, "{:>6.1} questions for a purpose, on average", personas.mean_questions())?;
        if personas.unsure > 0 {
            let what = "phrases find their event, but a page would say that it is not sure";
            writeln!(out, "{:>6} of {} {what}", personas.unsure, personas.phrases)?;
        }
        if !pairs.is_empty() {
            let hint = if options.pairs { "" } else { " (list them with --pairs)" };
            writeln!(out, "{:>6} pairs of clauses that no worked example tells apart{hint}", pairs.len())?;
        }
        let (errors, warnings) = number_of_problems(&catalogue, &besides);
        let style = if errors > 0 { Style::Bad } else { Style::Good };
        writeln!(out, "{}", terminal.paint(style, &format!("{errors:>6} errors, {warnings} warnings")))?;
    }
    Ok(if number_of_problems(&catalogue, &besides).0 > 0 { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn counts(catalogue: &Catalogue, personas: &PersonaReport) -> Vec<(usize, &'static str)> {
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
        (catalogue.signposts.len(), "signposts"),
        (catalogue.events.len(), "life events"),
        (personas.personas, "personas"),
        (catalogue.facts.facts.len(), "facts"),
        (requirements, "requirements"),
        (catalogue.rates.len(), "figures of rates"),
        (catalogue.ventures.len(), "ventures"),
        (catalogue.cases, "worked examples"),
    ]
}

/// Lines of registers of addresses that cannot be read: nothing of such a file is imported.
fn unread_addresses(catalogue: &Catalogue, folders: &Folders) -> anyhow::Result<Vec<Beside>> {
    let of_town = catalogue.files.iter().filter(|file| file.path == "town/addresses.csv");
    let mut found = Vec::new();
    for file in catalogue.addresses.iter().chain(of_town) {
        let path = folders.on_disk(&file.path)?;
        found.extend(wrong_addresses(&file.text).into_iter().map(|wrong| {
            let problem = Diagnostic::error("wrong-address", Span::default(), wrong.why);
            let problem = problem.help("no address of the file is used before each line can be read");
            Beside { path: path.clone(), line: Some(wrong.line), problem }
        }));
    }
    Ok(found)
}

/// Errors and warnings.
fn number_of_problems(catalogue: &Catalogue, besides: &[Beside]) -> (usize, usize) {
    let errors = besides.iter().filter(|beside| beside.is_error()).count();
    (catalogue.problems.errors() + errors, catalogue.problems.warnings() + besides.len() - errors)
}

/// Languages of the catalogue in which the pages have no words.
fn unspoken(catalogue: &Catalogue) -> anyhow::Result<Vec<Diagnostic>> {
    let locales = Locales::load(catalogue, None)?;
    let unknown = catalogue.about.languages.iter().filter(|tag| !locales.all().any(|locale| locale.tag() == *tag));
    let warning = |tag: &String| {
        let message = format!("the pages have no words in `{tag}`; they are shown in another language");
        let help = format!("write locales/{tag}/pages.ftl with `language-name` and what people read: docs/manifest.md");
        Diagnostic::warning("unspoken-language", Span::default(), message).help(help)
    };
    Ok(unknown.map(warning).collect())
}

/// A file of the catalogue as the author finds it.
fn shown(folders: &Folders, path: &str) -> String {
    folders.on_disk(path).map_or_else(|_| path.to_owned(), |path| path.display().to_string())
}

/// A problem of a file that the catalogue does not read itself.
struct Beside {
    path: PathBuf,
    line: Option<usize>,
    problem: Diagnostic,
}

impl Beside {
    fn is_error(&self) -> bool {
        self.problem.severity == Severity::Error
    }

    /// Where it is, what is wrong, and what to do.
    fn words(&self) -> String {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        let help = self.problem.help.as_ref().map(|help| format!(" ({help})")).unwrap_or_default();
        let severity = if self.is_error() { "error" } else { "warning" };
        let Diagnostic { message, code, .. } = &self.problem;
        format!("{}{line}: {severity}: {message}{help} [{code}]", self.path.display())
    }
}

fn report(
    catalogue: &Catalogue,
    personas: &PersonaReport,
    folders: &Folders,
    besides: &[Beside],
    pairs: &[Pair],
) -> anyhow::Result<Value> {
    let mut problems: Vec<Value> = catalogue
        .problems
        .iter()
        .map(|problem| {
            let file = catalogue.files.get(problem.file.0);
            let place = file.map(|file| file.place(problem.diagnostic.span.start));
            json!({
                "file": file.map(|file| shown(folders, &file.path)),
                "line": place.map(|place| place.line),
                "column": place.map(|place| place.column),
                "severity": if problem.diagnostic.severity == Severity::Error { "error" } else { "warning" },
                "code": problem.diagnostic.code,
                "message": problem.diagnostic.message,
                "help": problem.diagnostic.help,
            })
        })
        .collect();
    problems.extend(besides.iter().map(|beside| {
        json!({
            "file": beside.path.display().to_string(),
            "line": beside.line,
            "severity": if beside.is_error() { "error" } else { "warning" },
            "code": beside.problem.code,
            "message": beside.problem.message,
            "help": beside.problem.help,
        })
    }));
    let pairs: Vec<Value> = pairs
        .iter()
        .map(|pair| {
            let file = catalogue.files.get(pair.file.0).map(|file| shown(folders, &file.path));
            json!({ "file": file, "service": pair.service, "within": pair.within, "first": pair.first,
                    "second": pair.second, "missing": pair.words() })
        })
        .collect();
    let (errors, warnings) = number_of_problems(catalogue, besides);
    let counts: serde_json::Map<String, Value> =
        counts(catalogue, personas).into_iter().map(|(count, what)| (what.replace(' ', "_"), json!(count))).collect();
    Ok(
        json!({ "problems": problems, "unseparated_pairs": pairs, "counts": counts, "mean_questions": personas.mean_questions(),
               "phrases": personas.phrases, "unsure_phrases": personas.unsure,
               "errors": errors, "warnings": warnings }),
    )
}
