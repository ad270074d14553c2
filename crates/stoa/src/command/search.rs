//! `stoa search`: ranks another site's pages for queries, one line of results for each query.
//!
//! Pages have a `path` and a `title`, and optionally `description` and `body_markdown`. The words of the path count as
//! another title.

use std::collections::HashMap;
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::Context;
use search::{Confidence, Document, Index, Synonyms};
use serde_json::{Value, json};

use crate::terminal::Terminal;

#[derive(clap::Args)]
pub struct Options {
    /// The pages, a JSON object a line: `path`, `title`, and `description` and `body_markdown` where known.
    #[arg(long)]
    pages: PathBuf,
    /// The queries, a JSON object a line: `id` and `query`.
    #[arg(long)]
    queries: PathBuf,
    /// Words that stand for one another, written as a catalogue's synonyms.yaml; may be repeated.
    #[arg(long)]
    synonyms: Vec<PathBuf>,
    /// Earlier queries and the page that was wanted, a JSON object a line: `query` and `page`; may be repeated.
    #[arg(long)]
    learn: Vec<PathBuf>,
    /// How many pages to name for each query.
    #[arg(long, default_value_t = 10)]
    limit: usize,
}

pub fn run(options: &Options, terminal: &Terminal) -> anyhow::Result<ExitCode> {
    let begun = terminal.elapsed();
    let mut pages = Pages::default();
    for (place, line) in lines(&options.pages)? {
        pages.add(&line, &place)?;
    }
    let mut synonyms = Synonyms::english();
    for path in &options.synonyms {
        synonyms.extend(&read_synonyms(path)?);
    }
    let mut unknown = 0;
    for path in &options.learn {
        for (place, line) in lines(path)? {
            unknown += usize::from(!pages.learn(&line, &place)?);
        }
    }
    let queries = lines(&options.queries)?;
    let index = Index::new(&pages.documents, synonyms);
    let ready = terminal.elapsed();
    let mut out = BufWriter::new(std::io::stdout().lock());
    for (place, line) in &queries {
        let (id, query) = (text(line, "id", place)?, text(line, "query", place)?);
        let answers = index.search(query, options.limit);
        let paths: Vec<&str> =
            answers.found.iter().filter_map(|answer| pages.paths.get(answer.document)).map(String::as_str).collect();
        let confidence = match answers.confidence {
            Confidence::None => "none",
            Confidence::Unsure => "unsure",
            Confidence::Likely => "likely",
            Confidence::Sure => "sure",
        };
        let mut answer = json!({ "id": id, "results": paths, "confidence": confidence });
        if let Some(mended) = answers.mended {
            answer["read_as"] = Value::String(mended);
        }
        writeln!(out, "{answer}")?;
    }
    out.flush()?;
    if unknown > 0 {
        terminal.note(&format!("{unknown} lines to learn from name a page that is not among the pages"));
    }
    terminal.note(&format!(
        "{} pages made ready in {:.0?}, {} queries answered in {:.0?}",
        pages.documents.len(),
        ready.saturating_sub(begun),
        queries.len(),
        terminal.elapsed().saturating_sub(ready),
    ));
    Ok(ExitCode::SUCCESS)
}

#[derive(Default)]
struct Pages {
    paths: Vec<String>,
    documents: Vec<Document>,
    by_path: HashMap<String, usize>,
}

impl Pages {
    fn add(&mut self, page: &Value, place: &str) -> anyhow::Result<()> {
        let (path, title) = (text(page, "path", place)?, text(page, "title", place)?);
        let more = |key: &str| page[key].as_str().unwrap_or_default().to_string();
        let last = path.trim_end_matches('/').rsplit('/').next().unwrap_or_default();
        self.by_path.insert(path.to_string(), self.documents.len());
        self.paths.push(path.to_string());
        self.documents.push(Document {
            title: title.to_string(),
            summary: more("description"),
            body: more("body_markdown"),
            phrases: vec![last.replace(['-', '_'], " ")],
            prior: prior(path, title),
            ..Document::default()
        });
        Ok(())
    }

    /// False if the page is unknown.
    fn learn(&mut self, line: &Value, place: &str) -> anyhow::Result<bool> {
        let (query, page) = (text(line, "query", place)?, text(line, "page", place)?);
        // Some judgements name a page that is not wanted.
        let unwanted = line["want"].as_str() == Some("not_within");
        let Some(document) = self.by_path.get(page).and_then(|n| self.documents.get_mut(*n)) else { return Ok(false) };
        if !unwanted && !document.asked.iter().any(|known| known == query) {
            document.asked.push(query.to_string());
        }
        Ok(true)
    }
}

/// Verbs for what a page lets people do. Most visitors want to do something, so such pages rank above those that only
/// explain.
const DEEDS: &[&str] = &[
    "apply",
    "book",
    "buy",
    "cancel",
    "challenge",
    "change",
    "check",
    "claim",
    "file",
    "find",
    "get",
    "log",
    "manage",
    "order",
    "pay",
    "register",
    "renew",
    "replace",
    "report",
    "request",
    "send",
    "set",
    "sign",
    "submit",
    "tax",
    "tell",
    "track",
    "update",
    "view",
];

/// The prior of a page, independent of the query: higher near the top of the site, and for pages where something can be
/// done.
fn prior(path: &str, title: &str) -> f64 {
    let depth = match path.starts_with('/') {
        true => path.trim_matches('/').split('/').count(),
        // A page of another site.
        false => 4,
    };
    let first = title.split_whitespace().next().unwrap_or_default().to_lowercase();
    0.5 / depth as f64 + if DEEDS.contains(&first.as_str()) { 0.5 } else { 0.0 }
}

fn read_synonyms(path: &Path) -> anyhow::Result<Synonyms> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let read = catalogue::read_synonyms(&path.display().to_string(), &text);
    read.map_err(|problems| anyhow::anyhow!("the synonyms cannot be used:\n{}", problems.join("\n")))
}

/// The lines of a file as JSON, each with its location.
fn lines(path: &Path) -> anyhow::Result<Vec<(String, Value)>> {
    let text = std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    lines
        .map(|(number, line)| {
            let place = format!("{}:{}", path.display(), number + 1);
            let json = serde_json::from_str(line).with_context(|| format!("{place}: this line is not JSON"))?;
            Ok((place, json))
        })
        .collect()
}

fn text<'v>(line: &'v Value, key: &str, place: &str) -> anyhow::Result<&'v str> {
    line[key].as_str().with_context(|| format!("{place}: this line needs text under `{key}`"))
}
