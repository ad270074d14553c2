//! A whole catalogue: reads every file and checks it against every other.

use std::collections::{BTreeMap, BTreeSet};

use rules::{Date, Diagnostic, Goal, Program, Span};

use crate::about::{About, read_about};
use crate::agencies::{Agencies, read_agencies};
use crate::calendar::{Calendar, read_calendars};
use crate::consequences::leave_out_echoes;
use crate::crisis::{self, CrisisFile};
use crate::crosswalk::{Crosswalk, read_crosswalk};
use crate::derivation::compile_derivations;
use crate::events::{Event, read_event};
use crate::find::Finder;
use crate::layout::{FileKind, misnamed, out_of_place};
use crate::links;
use crate::population::{Draw, read_population};
use crate::problems::{File, FileId, Problems};
use crate::rates::{RateFigure, read_rate};
use crate::reader::Reader;
use crate::service::{Service, ServiceContext, read_service};
use crate::synonyms;
use crate::translations::{Translations, read_translations};
use crate::ventures::{Venture, read_ventures};
use crate::vocabulary::{Facts, read_facts, read_records};
use crate::worked_examples::WorkedExamples;
use crate::yaml::{self, Node, Parsed};

/// A checked catalogue. If `problems` contains errors, the parts with errors are missing.
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
    pub(crate) translations: Translations,
    pub synonyms: search::Synonyms,
    /// What stands above search, for those who tell of danger.
    pub crisis: CrisisFile,
    /// The number of worked examples that were run.
    pub cases: usize,
    pub files: Vec<File>,
    pub problems: Problems,
    /// Built once, since people search on every page.
    pub(crate) finder: Finder,
}

/// Every readable file, by its kind.
pub(crate) type Parts = BTreeMap<FileKind, Vec<(FileId, Node)>>;

impl Catalogue {
    /// Reads the files of a catalogue, whose paths are relative to its folder with `/` between parts.
    pub fn load(mut files: Vec<File>) -> Catalogue {
        files.sort_by(|a, b| a.path.cmp(&b.path));
        let mut loader = Loader { catalogue: Catalogue::default(), files: &files, unread: BTreeSet::new() };
        let mut parts = Parts::new();
        let mut words = Vec::new();
        for (n, file) in files.iter().enumerate() {
            let id = FileId(n);
            match FileKind::of(&file.path) {
                Some(FileKind::Words) => words.push(id),
                Some(part) => {
                    if let Some(root) = loader.parse(id, part, file) {
                        parts.entry(part).or_default().push((id, root));
                    }
                }
                None => loader.catalogue.problems.add(id, out_of_place(&file.path)),
            }
        }
        if !files.iter().any(|file| file.path == "catalogue.yaml") {
            let problem = Diagnostic::error("missing-file", Span::default(), "there is no catalogue.yaml");
            loader.catalogue.problems.add(FileId(files.len()), problem.help("write it at the top of the folder"));
            loader.unread.insert(FileKind::About);
        }
        loader.read(&parts, &words);
        let Loader { mut catalogue, unread, .. } = loader;
        leave_out_echoes(&mut catalogue, &parts, &unread, &files);
        catalogue.problems.settle(&files);
        catalogue.files = files;
        catalogue.finder = Finder::new(&catalogue);
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

    /// Each service as a goal: its verdict, and its figures for people who are eligible.
    pub fn goals<'s>(&self, services: impl IntoIterator<Item = &'s Service>) -> Vec<Goal> {
        let goal = |service: &'s Service| Goal {
            verdict: service.eligible,
            figures: service.outcomes.iter().map(|outcome| outcome.rule.node).collect(),
        };
        services.into_iter().map(goal).collect()
    }

    /// The goals of an interview for a life event: its steps, then the services that name it.
    pub fn event_goals(&self, event: &Event, on: Date) -> Vec<Goal> {
        let mut goals = Vec::new();
        for service in self.services.iter().filter(|service| service.available_on(on)) {
            let step = event.steps.iter().find(|step| step.service == service.id);
            if step.is_some() || service.events.contains(&event.id) {
                let verdict = step.and_then(|step| step.goal).unwrap_or(service.eligible);
                let figures = service.outcomes.iter().map(|outcome| outcome.rule.node).collect();
                goals.push(Goal { verdict, figures });
            }
        }
        goals
    }

    /// Facts as a file gives them: `fact: value`, a line each. An empty file gives none.
    pub fn read_facts(&self, path: &str, text: &str) -> Result<rules::Facts, Vec<String>> {
        let files = [File { path: path.to_string(), text: text.to_string() }];
        let mut problems = Problems::default();
        let Parsed { root, problems: found } = yaml::parse(text);
        let broken = root.is_none() && !found.is_empty();
        found.into_iter().for_each(|problem| problems.add(FileId(0), problem));
        let nothing = Node { span: Span::default(), kind: yaml::Kind::Map(Vec::new()) };
        let facts = match broken {
            true => None,
            false => {
                let root = root.unwrap_or(nothing);
                Reader::new(FileId(0), text, &mut problems).facts(&self.program, &root)
            }
        };
        problems.settle(&files);
        facts.filter(|_| problems.is_empty()).ok_or_else(|| problems.lines(&files))
    }
}

struct Loader<'f> {
    catalogue: Catalogue,
    files: &'f [File],
    /// Kinds with a file that could not be read at all.
    unread: BTreeSet<FileKind>,
}

impl Loader<'_> {
    fn parse(&mut self, id: FileId, part: FileKind, file: &File) -> Option<Node> {
        let problems = &mut self.catalogue.problems;
        let Parsed { root, problems: found } = yaml::parse(&file.text);
        if root.is_none() {
            self.unread.insert(part);
            if found.is_empty() {
                let problem = Diagnostic::error("yaml", Span::default(), "this file is empty");
                problems.add(id, problem.help("write it, or remove it"));
            }
        }
        found.into_iter().for_each(|problem| problems.add(id, problem));
        if let Some(problem) = root.as_ref().and_then(|root| misnamed(part, &file.path, root)) {
            problems.add(id, problem);
        }
        root
    }

    fn read(&mut self, parts: &Parts, words: &[FileId]) {
        let of = |part: FileKind| parts.get(&part).map_or(&[][..], Vec::as_slice);
        let Catalogue { about, program, facts, rates, agencies, services, events, ventures, problems, .. } =
            &mut self.catalogue;
        let files = self.files;
        let source = |file: FileId| files.get(file.0).map_or("", |file| file.text.as_str());

        for (file, node) in of(FileKind::About) {
            *about = read_about(&mut Reader::new(*file, source(*file), problems), node).unwrap_or_default();
        }
        for (file, node) in of(FileKind::Agencies) {
            *agencies = read_agencies(&mut Reader::new(*file, source(*file), problems), node);
        }
        for (file, node) in of(FileKind::Facts) {
            read_records(&mut Reader::new(*file, source(*file), problems), program, facts, node);
        }
        let mut derivations = Vec::new();
        for (file, node) in of(FileKind::Facts) {
            let mut reader = Reader::new(*file, source(*file), problems);
            read_facts(&mut reader, program, facts, &mut derivations, node);
        }
        for (file, node) in of(FileKind::Rate) {
            read_rate(&mut Reader::new(*file, source(*file), problems), program, rates, node);
        }
        compile_derivations(program, &derivations, |file, then| {
            then(&mut Reader::new(file, source(file), problems));
        });
        for (file, root) in of(FileKind::Service) {
            let mut reader = Reader::new(*file, source(*file), problems);
            let mut cx = ServiceContext { program, agencies, scope: rules::Scope::default() };
            let Some(service) = read_service(&mut reader, &mut cx, root) else { continue };
            if let Some(known) = services.iter().find(|known: &&Service| known.id == service.id) {
                let first = files.get(known.file.0).map_or("", |file| file.path.as_str());
                twice(&mut reader, root.get("service"), "service", &service.id, first);
                continue;
            }
            services.push(service);
        }
        for (file, root) in of(FileKind::Event) {
            let mut reader = Reader::new(*file, source(*file), problems);
            let ids: Vec<&str> = services.iter().map(|service| service.id.as_str()).collect();
            let Some(mut event) = read_event(&mut reader, program, ids.iter().copied(), root) else { continue };
            if let Some(known) = events.iter().find(|known: &&Event| known.id == event.id) {
                let first = files.get(known.file.0).map_or("", |file| file.path.as_str());
                twice(&mut reader, root.get("event"), "life event", &event.id, first);
                continue;
            }
            event.set_goals(program, services);
            events.push(event);
        }
        for (file, node) in of(FileKind::Ventures) {
            let mut reader = Reader::new(*file, source(*file), problems);
            ventures.extend(read_ventures(&mut reader, program, agencies, services, node));
        }
        self.read_rest(parts, words);
    }

    /// Parts that nothing else refers to.
    fn read_rest(&mut self, parts: &Parts, words: &[FileId]) {
        let of = |part: FileKind| parts.get(&part).map_or(&[][..], Vec::as_slice);
        let catalogue = &mut self.catalogue;
        let problems = &mut catalogue.problems;
        let files = self.files;
        let source = |file: FileId| files.get(file.0).map_or("", |file| file.text.as_str());
        for (file, node) in of(FileKind::Calendar) {
            catalogue.calendars.extend(read_calendars(&mut Reader::new(*file, source(*file), problems), node));
        }
        for (file, node) in of(FileKind::Synonyms) {
            catalogue.synonyms = synonyms::read(&mut Reader::new(*file, source(*file), problems), node);
        }
        for (file, node) in of(FileKind::Crisis) {
            let events: Vec<&str> = catalogue.events.iter().map(|event| event.id.as_str()).collect();
            let services: Vec<&str> = catalogue.services.iter().map(|service| service.id.as_str()).collect();
            let mut reader = Reader::new(*file, source(*file), problems);
            catalogue.crisis = crisis::read(&mut reader, node, (&events, &services));
        }
        for (file, node) in of(FileKind::Population) {
            let mut reader = Reader::new(*file, source(*file), problems);
            read_population(&mut reader, &mut catalogue.program, &mut catalogue.population, node);
        }
        for (file, node) in of(FileKind::Crosswalk) {
            let mut reader = Reader::new(*file, source(*file), problems);
            let read = read_crosswalk(&mut reader, &catalogue.program, &catalogue.services, node);
            let Some(crosswalk) = read else { continue };
            if let Some(known) = catalogue.crosswalks.iter().find(|known| known.id == crosswalk.id) {
                let first = files.get(known.file.0).map_or("", |file| file.path.as_str());
                twice(&mut reader, node.get("crosswalk"), "crosswalk", &crosswalk.id, first);
                continue;
            }
            catalogue.crosswalks.push(crosswalk);
        }
        let lawful = [FileKind::Facts, FileKind::Rate]
            .into_iter()
            .all(|part| !self.unread.contains(&part) && !of(part).iter().any(|(file, _)| problems.in_file(*file)));
        let beside = WorkedExamples { files, cases: of(FileKind::Cases) };
        beside.run_examples(catalogue, lawful);
        beside.check_alone(&mut catalogue.problems);
        read_translations(catalogue, parts, words, files);
        for (file, node) in of(FileKind::Service) {
            let mut reader = Reader::new(*file, source(*file), &mut catalogue.problems);
            links::check_manifest(&mut reader, &catalogue.events, &catalogue.calendars, node);
        }
        links::check_vocabulary(&catalogue.facts, &catalogue.agencies, &mut catalogue.problems);
    }
}

/// The same id in two files; both are named, since neither alone is wrong.
fn twice(reader: &mut Reader<'_>, at: Option<&Node>, what: &str, id: &str, first: &str) {
    let message = format!("the {what} `{id}` is described in {first} already");
    let span = at.map_or(Span::default(), |node| node.span);
    reader.problem(
        Diagnostic::error("duplicate-id", span, message).help("keep one of them, or give this one its own id"),
    );
}
