//! A whole catalogue: every file read and checked against every other.

use std::collections::BTreeMap;

use rules::{Diagnostic, Goal, Program, Span};

use crate::agencies::{Agencies, read_agencies};
use crate::calendar::{Calendar, read_calendars};
use crate::cases::run_cases;
use crate::crosswalk::{Crosswalk, read_crosswalk};
use crate::events::{Event, read_event};
use crate::population::{Draw, read_population};
use crate::problems::{File, FileId, Problems};
use crate::rates::{RateFigure, read_rate};
use crate::reader::Reader;
use crate::service::{Service, ServiceContext, read_service};
use crate::ventures::{Venture, read_ventures};
use crate::vocabulary::{Facts, compile_derivations, read_facts, read_records};
use crate::words::read_words;
use crate::yaml::{self, Node};

/// What the catalogue says of itself.
#[derive(Clone, Debug, Default)]
pub struct About {
    pub id: String,
    pub name: String,
    pub time_zone: String,
    pub currency: String,
    pub languages: Vec<String>,
    pub phone: Option<String>,
}

/// A checked catalogue. Where `problems` holds errors, the parts that were in error are missing.
#[derive(Clone, Debug, Default)]
pub struct Catalogue {
    pub about: About,
    pub program: Program,
    pub facts: Facts,
    pub rates: Vec<RateFigure>,
    pub agencies: Agencies,
    pub services: Vec<Service>,
    pub events: Vec<Event>,
    pub ventures: Vec<Venture>,
    pub calendars: Vec<Calendar>,
    pub population: Vec<Draw>,
    pub crosswalks: Vec<Crosswalk>,
    /// How many worked examples were run.
    pub cases: usize,
    pub files: Vec<File>,
    pub problems: Problems,
}

/// The kinds of file, by their path below the catalogue's folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    About,
    Agencies,
    Ventures,
    Calendar,
    Facts,
    Rate,
    Event,
    Service,
    Cases,
    Words,
    Population,
    Crosswalk,
}

fn part_of(path: &str) -> Option<Part> {
    let parts: Vec<&str> = path.split('/').collect();
    Some(match parts.as_slice() {
        ["catalogue.yaml"] => Part::About,
        ["agencies.yaml"] => Part::Agencies,
        ["ventures.yaml"] => Part::Ventures,
        ["calendar.yaml"] => Part::Calendar,
        ["facts.yaml"] => Part::Facts,
        ["facts", file] if file.ends_with(".yaml") => Part::Facts,
        ["rates", file] if file.ends_with(".yaml") => Part::Rate,
        ["events", file] if file.ends_with(".yaml") => Part::Event,
        ["services", _, _, "service.yaml"] => Part::Service,
        ["services", _, _, "cases.yaml"] => Part::Cases,
        ["services", _, _, file] if file.starts_with("words.") && file.ends_with(".ftl") => Part::Words,
        ["population", file] if file.ends_with(".yaml") => Part::Population,
        ["crosswalks", file] if file.ends_with(".yaml") => Part::Crosswalk,
        _ => return None,
    })
}

impl Catalogue {
    /// Reads the files of a catalogue, whose paths are relative to its folder with `/` between parts.
    pub fn load(mut files: Vec<File>) -> Catalogue {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let mut loader = Loader { catalogue: Catalogue::default(), files: &files };
        let mut parts: BTreeMap<Part, Vec<(FileId, Node)>> = BTreeMap::new();
        let mut words = Vec::new();
        for (n, file) in files.iter().enumerate() {
            let id = FileId(n);
            match part_of(&file.path) {
                Some(Part::Words) => words.push(id),
                Some(part) => match yaml::parse(&file.text) {
                    Ok(node) => parts.entry(part).or_default().push((id, node)),
                    Err(problem) => loader.catalogue.problems.add(id, problem),
                },
                None => {
                    let problem = Diagnostic::warning("unknown-file", Span::default(), "this file has no place here");
                    let problem = problem.help("see the layout of a catalogue in docs/manifest.md");
                    loader.catalogue.problems.add(id, problem);
                }
            }
        }
        loader.read(&parts, &words);
        let mut catalogue = loader.catalogue;
        catalogue.problems.sort(&files);
        catalogue.files = files;
        catalogue
    }

    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    pub fn crosswalk(&self, id: &str) -> Option<&Crosswalk> {
        self.crosswalks.iter().find(|crosswalk| crosswalk.id == id)
    }

    /// Each service as something to settle: its verdict, and its figures for whoever is eligible.
    pub fn goals<'s>(&self, services: impl IntoIterator<Item = &'s Service>) -> Vec<Goal> {
        let goal = |service: &'s Service| Goal {
            verdict: service.eligible,
            figures: service.outcomes.iter().map(|outcome| outcome.rule.node).collect(),
        };
        services.into_iter().map(goal).collect()
    }

    /// Facts as a file gives them: `fact: value`, a line each.
    pub fn read_facts(&self, path: &str, text: &str) -> Result<rules::Facts, Vec<String>> {
        let file = File { path: path.to_string(), text: text.to_string() };
        let mut problems = Problems::default();
        let facts = match yaml::parse(text) {
            Ok(node) => Reader::new(FileId(0), text, &mut problems).facts(&self.program, &node),
            Err(problem) => {
                problems.add(FileId(0), problem);
                None
            }
        };
        facts.ok_or_else(|| problems.lines(&[file]))
    }
}

struct Loader<'f> {
    catalogue: Catalogue,
    files: &'f [File],
}

type Parts = BTreeMap<Part, Vec<(FileId, Node)>>;

impl Loader<'_> {
    fn read(&mut self, parts: &Parts, words: &[FileId]) {
        let of = |part: Part| parts.get(&part).map_or(&[][..], Vec::as_slice);
        let Catalogue { about, program, facts, rates, agencies, services, events, ventures, problems, .. } =
            &mut self.catalogue;
        let files = self.files;
        let source = |file: FileId| files.get(file.0).map_or("", |file| file.text.as_str());

        for (file, node) in of(Part::About) {
            *about = read_about(&mut Reader::new(*file, source(*file), problems), node).unwrap_or_default();
        }
        for (file, node) in of(Part::Agencies) {
            *agencies = read_agencies(&mut Reader::new(*file, source(*file), problems), node);
        }
        for (file, node) in of(Part::Facts) {
            read_records(&mut Reader::new(*file, source(*file), problems), program, facts, node);
        }
        let mut derivations = Vec::new();
        for (file, node) in of(Part::Facts) {
            let mut reader = Reader::new(*file, source(*file), problems);
            read_facts(&mut reader, program, facts, &mut derivations, node);
        }
        for (file, node) in of(Part::Rate) {
            read_rate(&mut Reader::new(*file, source(*file), problems), program, rates, node);
        }
        compile_derivations(program, &derivations, |file, then| {
            then(&mut Reader::new(file, source(file), problems));
        });
        for (file, node) in of(Part::Service) {
            let mut reader = Reader::new(*file, source(*file), problems);
            let mut cx = ServiceContext { program, agencies, scope: rules::Scope::default() };
            let Some(service) = read_service(&mut reader, &mut cx, node) else { continue };
            if services.iter().any(|known: &Service| known.id == service.id) {
                let message = format!("the service `{}` is described twice", service.id);
                reader.problem(Diagnostic::error("duplicate-id", node.span, message).help("keep one of them"));
                continue;
            }
            services.push(service);
        }
        for (file, node) in of(Part::Event) {
            let mut reader = Reader::new(*file, source(*file), problems);
            let ids: Vec<&str> = services.iter().map(|service| service.id.as_str()).collect();
            events.extend(read_event(&mut reader, program, ids.iter().copied(), node));
        }
        let ids: Vec<String> = services.iter().map(|service| service.id.clone()).collect();
        for (file, node) in of(Part::Ventures) {
            let mut reader = Reader::new(*file, source(*file), problems);
            ventures.extend(read_ventures(&mut reader, program, agencies, &ids, node));
        }
        self.read_rest(parts, words);
    }

    /// The parts that nothing else refers to.
    fn read_rest(&mut self, parts: &Parts, words: &[FileId]) {
        let of = |part: Part| parts.get(&part).map_or(&[][..], Vec::as_slice);
        let catalogue = &mut self.catalogue;
        let problems = &mut catalogue.problems;
        let files = self.files;
        let source = |file: FileId| files.get(file.0).map_or("", |file| file.text.as_str());
        let folder = |file: FileId| {
            files.get(file.0).and_then(|file| file.path.rsplit_once('/')).map_or("", |(folder, _)| folder)
        };
        for (file, node) in of(Part::Calendar) {
            catalogue.calendars.extend(read_calendars(&mut Reader::new(*file, source(*file), problems), node));
        }
        for (file, node) in of(Part::Population) {
            let mut reader = Reader::new(*file, source(*file), problems);
            catalogue.population.extend(read_population(&mut reader, &mut catalogue.program, node));
        }
        for (file, node) in of(Part::Crosswalk) {
            let mut reader = Reader::new(*file, source(*file), problems);
            let read = read_crosswalk(&mut reader, &catalogue.program, &catalogue.services, node);
            catalogue.crosswalks.extend(read);
        }
        let service_at: BTreeMap<&str, usize> =
            catalogue.services.iter().enumerate().map(|(n, service)| (folder(service.file), n)).collect();
        for (file, node) in of(Part::Cases) {
            let Some(n) = service_at.get(folder(*file)) else { continue };
            let mut reader = Reader::new(*file, source(*file), problems);
            if let Some(service) = catalogue.services.get(*n) {
                catalogue.cases += run_cases(&mut reader, &catalogue.program, service, node);
            }
        }
        for service in &catalogue.services {
            if !of(Part::Cases).iter().any(|(file, _)| folder(*file) == folder(service.file)) {
                let message = format!("the service `{}` has no worked examples", service.id);
                let problem = Diagnostic::error("missing-case", Span::default(), message);
                problems.add(service.file, problem.help("write cases.yaml beside it"));
            }
        }
        for file in words {
            let path = files.get(file.0).map_or("", |file| file.path.as_str());
            let name = path.rsplit('/').next().unwrap_or_default();
            let language = name.trim_start_matches("words.").trim_end_matches(".ftl");
            let Some(n) = service_at.get(folder(*file)) else { continue };
            let mut reader = Reader::new(*file, source(*file), problems);
            if !catalogue.about.languages.iter().any(|known| known == language) {
                let message = format!("`{language}` is not a language of this catalogue");
                let known = catalogue.about.languages.iter().map(String::as_str);
                reader.problem(Diagnostic::error("unknown-language", Span::default(), message).suggest(language, known));
            }
            if let Some(service) = catalogue.services.get_mut(*n) {
                let words = read_words(&mut reader, language, service);
                service.words.push(words);
            }
        }
        for (file, node) in of(Part::Service) {
            let mut reader = Reader::new(*file, source(*file), &mut catalogue.problems);
            check_links(&mut reader, &catalogue.events, &catalogue.calendars, node);
        }
        check_groups(&catalogue.facts, &mut catalogue.problems);
    }
}

/// The names in a manifest that lead to parts read after it.
fn check_links(reader: &mut Reader<'_>, events: &[Event], calendars: &[Calendar], root: &Node) {
    let yaml::Kind::Map(entries) = &root.kind else { return };
    for (key, node) in entries {
        match (key.name.as_str(), &node.kind) {
            ("events", yaml::Kind::List(items)) => {
                for item in items {
                    reader.known(item, "unknown-event", "life event", events.iter().map(|event| event.id.as_str()));
                }
            }
            ("calendar", _) => {
                let known = calendars.iter().map(|calendar| calendar.id.as_str());
                reader.known(node, "unknown-calendar", "calendar", known);
            }
            _ => {}
        }
    }
}

fn check_groups(facts: &Facts, problems: &mut Problems) {
    let fields = facts.records.iter().flat_map(|record| record.fields.iter().map(|(_, wording)| wording));
    for wording in facts.facts.iter().map(|fact| &fact.wording).chain(fields) {
        if let Some((group, file, span)) = &wording.group_at
            && !facts.groups.iter().any(|known| known.id == *group)
        {
            let problem = Diagnostic::error("unknown-group", *span, format!("there is no group named `{group}`"));
            let known = facts.groups.iter().map(|known| known.id.as_str());
            problems.add(*file, problem.help("describe it under `groups:`").suggest(group, known));
        }
    }
}

fn read_about(reader: &mut Reader<'_>, node: &Node) -> Option<About> {
    let keys = reader.keys(node, "the catalogue")?;
    let id = keys.require(reader, "catalogue").and_then(|node| reader.id(node));
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let time_zone = keys.require(reader, "time_zone").and_then(|node| reader.text(node));
    let currency = keys.require(reader, "currency").and_then(|node| reader.text(node));
    let languages = keys.require(reader, "languages").map(|node| reader.texts(node)).unwrap_or_default();
    let phone = keys.get("phone").and_then(|node| reader.text(node));
    keys.finish(reader, "the catalogue");
    Some(About { id: id?, name: name?, time_zone: time_zone?, currency: currency?, languages, phone })
}
