//! `stoa ask`: the concierge in the terminal.

use std::io::{BufRead, Write};
use std::process::ExitCode;

use catalogue::{Catalogue, Crisis, Event, FindTarget, Helpline};
use domain::concierge::{Concierge, Question, Session};
use domain::plan_json::plan_json;
use jiff::Timestamp;
use rules::{Date, Facts};
use serde_json::json;

use super::plan::{day, find_event};
use crate::files::Folders;
use crate::plan_view::plan_text;
use crate::terminal::{Style, Terminal};

#[derive(clap::Args)]
pub struct Options {
    /// Why you come, such as having-a-baby; otherwise you are asked.
    #[arg(long)]
    event: Option<String>,
    /// The day whose law applies, such as 2019-02-01; today unless given.
    #[arg(long)]
    on: Option<String>,
    #[command(flatten)]
    folders: Folders,
    /// Questions and plan as JSON, an object a line; answers are still lines of text.
    #[arg(long)]
    json: bool,
}

pub fn run(options: &Options, now: Timestamp, terminal: &Terminal) -> anyhow::Result<ExitCode> {
    let catalogue = options.folders.load_checked()?;
    let on = day(options.on.as_deref(), &catalogue, now)?;
    let event = options.event.as_deref().map(|id| find_event(&catalogue, id)).transpose()?;
    let input = std::io::stdin().lock();
    let output = std::io::stdout().lock();
    let mut desk = Conversation { catalogue: &catalogue, terminal, input, output, json: options.json };
    let mut facts = Facts::new(&catalogue.program.vocabulary);
    let events = match event {
        Some(event) => vec![Some(event)],
        None => match desk.purpose()? {
            Purpose::Event(event) => vec![Some(event)],
            Purpose::Understood(events, words) => {
                desk.confirm(&words, on, &mut facts)?;
                events.into_iter().map(Some).collect()
            }
            Purpose::Everything => vec![None],
            Purpose::Leave => return Ok(ExitCode::SUCCESS),
        },
    };
    // An answer given for one purpose is not asked for again for the next.
    for event in events {
        facts = desk.interview(event, facts, on)?;
    }
    Ok(ExitCode::SUCCESS)
}

enum Purpose<'c> {
    Event(&'c Event),
    /// What was understood of the words, which may tell facts too.
    Understood(Vec<&'c Event>, String),
    Everything,
    Leave,
}

/// A parsed line of input.
enum Input {
    Answer(String),
    DontKnow,
    Back,
    Why,
    Person,
    /// `plan`, or the end of input.
    Finish,
}

struct Conversation<'c, I, O> {
    catalogue: &'c Catalogue,
    terminal: &'c Terminal,
    input: I,
    output: O,
    json: bool,
}

impl<'c, I: BufRead, O: Write> Conversation<'c, I, O> {
    fn line(&mut self) -> anyhow::Result<Input> {
        if !self.json {
            write!(self.output, "> ")?;
        }
        self.output.flush()?;
        let mut line = String::new();
        if self.input.read_line(&mut line)? == 0 {
            return Ok(Input::Finish);
        }
        let line = line.trim();
        Ok(match line.to_lowercase().as_str() {
            "" | "?" | "i don't know" | "don't know" | "dont know" => Input::DontKnow,
            "back" | "b" => Input::Back,
            "why" | "w" => Input::Why,
            "person" | "human" | "h" | "talk to a person" => Input::Person,
            "plan" | "quit" | "q" => Input::Finish,
            _ => Input::Answer(line.to_string()),
        })
    }

    fn say(&mut self, style: Style, text: &str) -> anyhow::Result<()> {
        if !self.json {
            writeln!(self.output, "{}", self.terminal.paint(style, text))?;
        }
        Ok(())
    }

    /// Resolves free text to a life event; if uncertain, says so and offers a human.
    fn purpose(&mut self) -> anyhow::Result<Purpose<'c>> {
        let mut shown: Vec<&'c Event> = self.catalogue.events.iter().collect();
        self.say(Style::Bold, "What are you trying to do? Write it in your own words, or choose a number.")?;
        self.say(Style::Dim, "`everything` looks at every service; `person` brings a person; an empty line leaves.")?;
        loop {
            for (n, event) in shown.clone().iter().enumerate() {
                self.say(Style::Dim, &format!("  {:>2}. {}", n + 1, event.name))?;
            }
            if self.json {
                let choices: Vec<&str> = shown.iter().map(|event| event.id.as_str()).collect();
                writeln!(self.output, "{}", json!({ "ask": "purpose", "choices": choices }))?;
            }
            let words = match self.line()? {
                Input::Answer(words) => words,
                Input::Person => {
                    self.person(None)?;
                    continue;
                }
                Input::Back | Input::Why => {
                    self.say(Style::Dim, "Say why you come, so that only what matters to you is asked.")?;
                    continue;
                }
                Input::DontKnow | Input::Finish => return Ok(Purpose::Leave),
            };
            if words.to_lowercase() == "everything" {
                return Ok(Purpose::Everything);
            }
            let number = words.parse::<usize>().ok().and_then(|n| shown.get(n.checked_sub(1)?).copied());
            if let Some(event) = number.or_else(|| self.catalogue.event(&words)) {
                return Ok(Purpose::Event(event));
            }
            let crises = self.crisis(&words)?;
            let purposes: Vec<&'c Event> = self.catalogue.purposes(&words).understood().to_vec();
            if crises.is_empty() && !purposes.is_empty() {
                let names: Vec<&str> = purposes.iter().map(|event| event.name.as_str()).collect();
                self.say(Style::Good, &format!("That sounds like: {}", names.join("; ")))?;
                return Ok(Purpose::Understood(purposes, words));
            }
            let mut found = self.events_for(&words);
            found.retain(|event| !crises.iter().any(|crisis| crisis.hidden_events.contains(&event.id)));
            match found.as_slice() {
                // A person in danger is not asked anything until they choose to go on.
                nearest if !crises.is_empty() => {
                    let next = if nearest.is_empty() { "Other words lead on" } else { "Choose a number to go on" };
                    self.say(Style::Open, &format!("{next}; `person` brings a person; an empty line leaves."))?;
                    shown = nearest.to_vec();
                }
                [] => {
                    self.say(
                        Style::Open,
                        "I am not sure what you mean. Try other words, choose a number, or write `person`.",
                    )?;
                    shown = self.catalogue.events.iter().collect();
                }
                [only] => {
                    let name = only.name.clone();
                    self.say(Style::Good, &format!("That sounds like: {name}"))?;
                    return Ok(Purpose::Event(only));
                }
                several => {
                    self.say(Style::Open, "Which of these is nearest? Choose a number, or use other words.")?;
                    shown = several.to_vec();
                }
            }
        }
    }

    /// Says whom to call first where the words tell of danger, and of which.
    fn crisis(&mut self, words: &str) -> anyhow::Result<Vec<&'c Crisis>> {
        let file = &self.catalogue.crisis;
        let language = self.catalogue.about.language();
        let found = file.find(words, language);
        for crisis in &found {
            let (title, first) = crisis.said(language);
            self.say(Style::Bold, &format!("\n{title}. {first}"))?;
            let lines: Vec<&Helpline> =
                crisis.numbers.iter().filter_map(|(place, _)| file.helplines.get(*place)).collect();
            for line in &lines {
                let hours = if line.is_always() { "day and night" } else { line.hours.as_str() };
                self.say(Style::Good, &format!("{}  {} ({hours})", line.phone, line.who(language)))?;
            }
            if self.json {
                let numbers: Vec<_> = lines
                    .iter()
                    .map(|line| json!({ "who": line.who(language), "phone": line.phone, "hours": line.hours }))
                    .collect();
                writeln!(self.output, "{}", json!({ "crisis": crisis.id, "first": first, "numbers": numbers }))?;
            }
        }
        Ok(found)
    }

    /// The life events that a query leads to, directly or through a service.
    fn events_for(&self, words: &str) -> Vec<&'c Event> {
        let mut found: Vec<&Event> = Vec::new();
        let matches = self.catalogue.find(words);
        let clear = matches.first().zip(matches.get(1)).is_none_or(|(first, next)| first.score > next.score * 1.25);
        for hit in matches.iter().take(5) {
            let ids: Vec<&str> = match hit.target {
                FindTarget::Event(id) => vec![id],
                FindTarget::Service(id) => {
                    let named = self.catalogue.service(id).map(|service| service.events.iter().map(String::as_str));
                    let stepped = self.catalogue.events.iter();
                    let stepped = stepped.filter(|event| event.steps.iter().any(|step| step.id == id));
                    named.into_iter().flatten().chain(stepped.map(|event| event.id.as_str())).collect()
                }
                FindTarget::Signpost(id) => {
                    let stepped = self.catalogue.events.iter();
                    stepped
                        .filter(|event| event.steps.iter().any(|step| step.id == id))
                        .map(|event| event.id.as_str())
                        .collect()
                }
            };
            for event in ids.into_iter().filter_map(|id| self.catalogue.event(id)) {
                if !found.iter().any(|known| known.id == event.id) {
                    found.push(event);
                }
            }
            if clear && !found.is_empty() {
                break;
            }
        }
        found.truncate(4);
        found
    }

    /// Takes over what was heard of the words, unless the person says that it is wrong.
    fn confirm(&mut self, words: &str, on: Date, facts: &mut Facts) -> anyhow::Result<()> {
        let catalogue = self.catalogue;
        let heard = catalogue.hear(words, catalogue.about.language(), on);
        if heard.is_empty() {
            return Ok(());
        }
        let told = heard.iter().map(|heard| domain::plan_json::fact_words(catalogue, heard.fact, &heard.value));
        let told: Vec<String> = told.collect();
        self.say(Style::Bold, "You told us:")?;
        for (n, line) in told.iter().enumerate() {
            self.say(Style::Dim, &format!("  {}. {line}", n + 1))?;
        }
        if self.json {
            writeln!(self.output, "{}", json!({ "ask": "heard", "told": told }))?;
        }
        self.say(Style::Bold, "Is that right? Write yes, no, or the numbers of what is wrong.")?;
        let (all, none) = (0..heard.len(), 0..0);
        let right: Vec<usize> = loop {
            let Input::Answer(typed) = self.line()? else { break none.collect() };
            let wrong: Vec<Option<usize>> =
                typed.split([' ', ',']).filter(|part| !part.is_empty()).map(|part| part.parse().ok()).collect();
            match typed.to_lowercase().as_str() {
                "yes" | "y" => break all.collect(),
                "no" | "n" => break none.collect(),
                _ if wrong.iter().all(|n| n.is_some_and(|n| (1..=heard.len()).contains(&n))) => {
                    break all.filter(|place| !wrong.contains(&Some(place + 1))).collect();
                }
                _ => self.wrong("write yes, no, or the numbers of what is wrong, such as `1 3`")?,
            }
        };
        for heard in right.into_iter().filter_map(|place| heard.get(place)) {
            facts.set(heard.fact, heard.value.clone());
        }
        Ok(())
    }

    /// Asks what is open for a purpose, shows the plan, and returns the facts known then.
    fn interview(&mut self, event: Option<&'c Event>, facts: Facts, on: Date) -> anyhow::Result<Facts> {
        let catalogue = self.catalogue;
        let concierge = Concierge::new(catalogue, event, on);
        let mut session = concierge.begin(facts);
        self.say(Style::Bold, &format!("\n{}", event.map_or("Every service", |event| &event.name)))?;
        self.say(
            Style::Dim,
            "Answer each question; an empty line means \"I don't know\". `back`, `why`, `person` and `plan` work anywhere.",
        )?;
        loop {
            let page = session.page();
            if page.is_empty() || !self.page(&mut session, &page)? {
                break;
            }
        }
        let plan = catalogue.plan(event, session.facts(), on);
        if self.json {
            writeln!(self.output, "{}", json!({ "plan": plan_json(catalogue, &plan, session.facts()) }))?;
        } else {
            writeln!(self.output, "\n{}", plan_text(catalogue, &plan, session.facts(), self.terminal))?;
        }
        Ok(session.facts().clone())
    }

    /// Asks one page of questions. False if the person wants the plan now.
    fn page(&mut self, session: &mut Session<'_, '_>, page: &[Question<'_>]) -> anyhow::Result<bool> {
        let (settled, all) = session.progress();
        self.say(Style::Dim, &format!("\n{settled} of {all} services settled"))?;
        session.mark();
        for question in page {
            if !session.still_matters(question.need) {
                continue;
            }
            self.show(question, settled, all)?;
            loop {
                match self.line()? {
                    Input::Answer(typed) => match session.answer(question, &typed) {
                        Ok(()) => break,
                        Err(problem) => self.wrong(&problem.to_string())?,
                    },
                    Input::DontKnow => {
                        session.decline(question.need);
                        break;
                    }
                    Input::Back => {
                        // First the mark of this page, then that of the previous one.
                        session.back();
                        if !session.back() {
                            self.say(Style::Dim, "This is the first page.")?;
                        }
                        return Ok(true);
                    }
                    Input::Why => self.say(Style::Dim, &format!("It matters for: {}", question.why.join(", ")))?,
                    Input::Person => self.person(Some(session))?,
                    Input::Finish => return Ok(false),
                }
            }
        }
        Ok(true)
    }

    fn show(&mut self, question: &Question<'_>, settled: usize, all: usize) -> anyhow::Result<()> {
        if self.json {
            let choices: Vec<&str> = question.choices.iter().map(|(name, _)| name.as_str()).collect();
            let fact = catalogue::need_name(&self.catalogue.program, question.need);
            let line = json!({ "ask": question.ask, "fact": fact, "help": question.help, "choices": choices,
                               "hint": question.hint, "why": question.why, "settled": settled, "of": all });
            writeln!(self.output, "{line}")?;
            return Ok(());
        }
        writeln!(self.output, "{}", self.terminal.paint(Style::Bold, &question.ask))?;
        if let Some(help) = question.help {
            writeln!(self.output, "  {help}")?;
        }
        let first: Vec<&str> = question.why.iter().take(3).map(String::as_str).collect();
        let more = question.why.len().saturating_sub(3);
        let more = if more > 0 { format!(" and {more} more") } else { String::new() };
        let why = format!("  Why we ask: {}{more}", first.join(", "));
        writeln!(self.output, "{}", self.terminal.paint(Style::Dim, &why))?;
        if question.hint == "yes or no" {
            writeln!(self.output, "  yes or no")?;
        } else if question.choices.is_empty() {
            writeln!(self.output, "  {}", question.hint)?;
        }
        for (n, (_, words)) in question.choices.iter().enumerate().filter(|_| question.hint != "yes or no") {
            writeln!(self.output, "  {}. {words}", n + 1)?;
        }
        Ok(())
    }

    fn wrong(&mut self, problem: &str) -> anyhow::Result<()> {
        if self.json {
            writeln!(self.output, "{}", json!({ "problem": problem }))?;
        }
        self.say(Style::Bad, &format!("  {problem}"))
    }

    /// Refers to a human, with all answers so far, so that nothing has to be repeated.
    fn person(&mut self, session: Option<&Session<'_, '_>>) -> anyhow::Result<()> {
        let phone = self.catalogue.about.phone.clone().unwrap_or_default();
        let told: Vec<String> = session
            .into_iter()
            .flat_map(|session| session.facts().iter())
            .map(|(fact, value)| domain::plan_json::fact_words(self.catalogue, fact, value))
            .collect();
        if self.json {
            writeln!(self.output, "{}", json!({ "person": { "phone": phone, "told": told } }))?;
            return Ok(());
        }
        self.say(Style::Good, &format!("  Call {phone}. You can read this out, so that you need not start over:"))?;
        for line in told {
            writeln!(self.output, "    {line}")?;
        }
        self.say(Style::Dim, "  You can also go on here.")
    }
}
