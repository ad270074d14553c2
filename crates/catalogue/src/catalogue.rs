//! A whole catalogue: reads every file and checks it against every other.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use rayon::prelude::*;
use rules::{Date, Diagnostic, FactId, Program, Span};

use crate::about::{About, check_about, check_caller, read_about};
use crate::agencies::{Agencies, read_agencies};
use crate::applicant::Applicant;
use crate::areas::{Area, AreaContext, check_areas, read_areas};
use crate::calendar::{Calendar, read_calendars};
use crate::centres::{Centre, CentreContext, read_centres};
use crate::consequences::leave_out_echoes;
use crate::crisis::{self, CrisisFile};
use crate::crosswalk::{Crosswalk, read_crosswalk};
use crate::derivation::compile_derivations;
use crate::events::{Event, EventContext, read_event};
use crate::examples::Example;
use crate::find::Finder;
use crate::heard::{self, HeardFile};
use crate::layout::{FileKind, misnamed, out_of_place};
use crate::links;
use crate::personas::{Persona, read_personas};
use crate::population::{Draw, read_population};
use crate::precedence::compile_precedence;
use crate::problems::{File, FileId, Problems};
use crate::rates::{RateFigure, read_rate};
use crate::reader::Reader;
use crate::schema::Reads;
use crate::service::{Service, ServiceContext, read_service};
use crate::several_catalogues::{Folders, check_alone, read_beside};
use crate::signposts::{Signpost, read_signposts};
use crate::synonyms;
use crate::town::{Town, TownFiles, read_town};
use crate::translations::{Translations, read_translations};
use crate::ventures::{Venture, read_ventures};
use crate::vocabulary::{Facts, Wording, read_facts, read_records};
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
    pub signposts: Vec<Signpost>,
    pub personas: Vec<Persona>,
    pub ventures: Vec<Venture>,
    pub calendars: Vec<Calendar>,
    pub centres: Vec<Centre>,
    pub areas: Vec<Area>,
    /// The files `addresses.csv`, for the register of addresses.
    pub addresses: Vec<File>,
    pub population: Vec<Draw>,
    pub crosswalks: Vec<Crosswalk>,
    pub(crate) translations: Translations,
    pub synonyms: search::Synonyms,
    /// What stands above search, for those who tell of danger.
    pub crisis: CrisisFile,
    /// Answers that people give by the words with which they come.
    pub heard: HeardFile,
    /// Made-up people for a demonstration.
    pub town: Option<Town>,
    /// The number of worked examples that were run.
    pub cases: usize,
    pub examples: Vec<Example>,
    pub files: Vec<File>,
    pub problems: Problems,
    /// Built once, when somebody first searches: what only checks a catalogue does not.
    finder: OnceLock<Finder>,
}

/// Every readable file, by its kind.
pub(crate) type Parts = BTreeMap<FileKind, Vec<(FileId, Node)>>;

impl Catalogue {
    /// Reads the files of a catalogue, whose paths are relative to its folder with `/` between parts.
    pub fn load(files: Vec<File>) -> Catalogue {
        Catalogue::read(files, None).0
    }

    /// The same, with the files as trees, and what was asked of each part of them.
    pub(crate) fn load_noting(files: Vec<File>) -> (Catalogue, Parts) {
        Catalogue::read(files, Some(Box::default()))
    }

    fn read(mut files: Vec<File>, reads: Option<Box<Reads>>) -> (Catalogue, Parts) {
        let folders = Folders::of(&files);
        folders.sort(&mut files);
        // Addresses are no law, and may be many.
        let is_register = |file: &mut File| folders.split(&file.path).1 == "addresses.csv";
        let addresses = files.extract_if(.., is_register).collect();
        let mut catalogue = Catalogue { addresses, ..Catalogue::default() };
        catalogue.problems.know(&files);
        catalogue.problems.reads = reads;
        let mut loader = Loader { catalogue, folders, files: &files, unread: BTreeSet::new() };
        let mut parts = Parts::new();
        let mut words = Vec::new();
        let parse = |file: &File| file.path.ends_with("yaml").then(|| yaml::parse(&file.text));
        let parsed: Vec<Option<Parsed>> = files.par_iter().map(parse).collect();
        for ((n, file), parsed) in files.iter().enumerate().zip(parsed) {
            let id = FileId(n);
            let (folder, below) = loader.folders.split(&file.path);
            match FileKind::of(below) {
                Some(FileKind::Other) => {}
                // Only the base has a town.
                Some(_) if !folder.is_empty() && below.starts_with("town/") => {}
                Some(FileKind::Words) => words.push(id),
                Some(part) => {
                    let parsed = parsed.unwrap_or_else(|| yaml::parse(&file.text));
                    if let Some(root) = loader.parse(id, part, file, parsed) {
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
        (catalogue, parts)
    }

    /// Makes ready what is made when it is first needed, so that nobody waits for it: the index of search, and the words
    /// of danger and of answers.
    pub fn make_ready(&self) {
        self.finder();
        self.crisis.make_ready();
        self.heard.make_ready();
    }

    pub(crate) fn finder(&self) -> &Finder {
        self.finder.get_or_init(|| Finder::new(self))
    }

    pub fn service(&self, id: &str) -> Option<&Service> {
        self.services.iter().find(|service| service.id == id)
    }

    pub fn event(&self, id: &str) -> Option<&Event> {
        self.events.iter().find(|event| event.id == id)
    }

    pub fn centre(&self, id: &str) -> Option<&Centre> {
        self.centres.iter().find(|centre| centre.id == id)
    }

    pub fn signpost(&self, id: &str) -> Option<&Signpost> {
        self.signposts.iter().find(|signpost| signpost.id == id)
    }

    pub fn crosswalk(&self, id: &str) -> Option<&Crosswalk> {
        self.crosswalks.iter().find(|crosswalk| crosswalk.id == id)
    }

    /// Facts as a file gives them on a day: `fact: value`, a line each. An empty file gives none.
    pub fn read_facts(&self, path: &str, text: &str, today: Date) -> Result<rules::Facts, Vec<String>> {
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
                let mut reader = Reader::new(FileId(0), text, &mut problems);
                let facts = reader.facts(&self.program, &root);
                if let Some(facts) = &facts {
                    reader.told(&self.program, &self.facts, &root, facts, today);
                }
                facts
            }
        };
        problems.settle(&files);
        facts.filter(|_| problems.is_empty()).ok_or_else(|| problems.lines(&files))
    }
}

struct Loader<'f> {
    catalogue: Catalogue,
    folders: Folders,
    files: &'f [File],
    /// Kinds with a file that could not be read at all.
    unread: BTreeSet<FileKind>,
}

impl Loader<'_> {
    fn parse(&mut self, id: FileId, part: FileKind, file: &File, parsed: Parsed) -> Option<Node> {
        let problems = &mut self.catalogue.problems;
        let Parsed { root, problems: found } = parsed;
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
        let Catalogue {
            about, program, facts, rates, agencies, services, events, signposts, ventures, problems, ..
        } = &mut self.catalogue;
        let files = self.files;
        let source = |file: FileId| files.get(file.0).map_or("", |file| file.text.as_str());

        for (file, node) in of(FileKind::About) {
            let mut reader = Reader::new(*file, source(*file), problems);
            let path = files.get(file.0).map_or("", |file| file.path.as_str());
            match self.folders.split(path).0 {
                "" => {
                    *about = read_about(&mut reader, None, node).unwrap_or_default();
                    check_alone(&mut reader, about, node);
                }
                _ => read_beside(&mut reader, about, node),
            }
        }
        for (file, node) in of(FileKind::Agencies) {
            read_agencies(&mut Reader::new(*file, source(*file), problems), &about.kinds, agencies, node);
        }
        for (file, node) in of(FileKind::About) {
            check_about(&mut Reader::new(*file, source(*file), problems), agencies, node);
        }
        for (file, node) in of(FileKind::Facts) {
            read_records(&mut Reader::new(*file, source(*file), problems), program, facts, node);
        }
        let mut derivations = Vec::new();
        for (file, node) in of(FileKind::Facts) {
            let mut reader = Reader::new(*file, source(*file), problems);
            read_facts(&mut reader, program, facts, &mut derivations, node);
        }
        for (file, node) in of(FileKind::About) {
            check_caller(&mut Reader::new(*file, source(*file), problems), program, node);
        }
        for (file, node) in of(FileKind::Rate) {
            read_rate(&mut Reader::new(*file, source(*file), problems), program, rates, node);
        }
        compile_derivations(program, &derivations, |file, then| {
            then(&mut Reader::new(file, source(file), problems));
        });
        for (file, node) in of(FileKind::Facts) {
            compile_precedence(&mut Reader::new(*file, source(*file), problems), program, facts, node);
        }
        let such =
            |is: fn(&Wording) -> bool| facts.facts.iter().filter(move |fact| is(&fact.wording)).map(|fact| fact.id);
        let applicants: Vec<FactId> = such(|words| words.asked_of == Some(Applicant::Person)).collect();
        let has_name = such(Wording::is_name_of_organisation).next().is_some();
        let organisations = such(|words| words.asked_of == Some(Applicant::Organisation)).filter(|_| has_name);
        let organisations: Vec<FactId> = organisations.collect();
        let may_lack: BTreeSet<FactId> = such(|words| words.is_optional || words.unsure.is_some()).collect();
        for (file, root) in of(FileKind::Service) {
            let mut reader = Reader::new(*file, source(*file), problems);
            let mut cx = ServiceContext {
                program,
                agencies,
                scope: rules::Scope::default(),
                applicants: &applicants,
                organisations: &organisations,
                may_lack: &may_lack,
            };
            let Some(service) = read_service(&mut reader, &mut cx, root) else { continue };
            if let Some(known) = services.iter().find(|known: &&Service| known.id == service.id) {
                let first = files.get(known.file.0).map_or("", |file| file.path.as_str());
                twice(&mut reader, root.get("service"), "service", &service.id, first);
                continue;
            }
            services.push(service);
        }
        for (file, root) in of(FileKind::Signposts) {
            let mut reader = Reader::new(*file, source(*file), problems);
            read_signposts(&mut reader, program, agencies, signposts, root);
        }
        for (file, root) in of(FileKind::Event) {
            let mut reader = Reader::new(*file, source(*file), problems);
            let services_known: Vec<&str> = services.iter().map(|service| service.id.as_str()).collect();
            let signposts_known: Vec<&str> = signposts.iter().map(|signpost| signpost.id.as_str()).collect();
            let mut cx = EventContext { program, agencies, services: &services_known, signposts: &signposts_known };
            let Some(mut event) = read_event(&mut reader, &mut cx, root) else { continue };
            if let Some(known) = events.iter().find(|known: &&Event| known.id == event.id) {
                let first = files.get(known.file.0).map_or("", |file| file.path.as_str());
                twice(&mut reader, root.get("event"), "life event", &event.id, first);
                continue;
            }
            event.set_goals(program, services, signposts);
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
        let services: Vec<&str> = catalogue.services.iter().map(|service| service.id.as_str()).collect();
        let languages: Vec<&str> = catalogue.about.languages.iter().map(String::as_str).collect();
        for (file, node) in of(FileKind::Centres) {
            let path = files.get(file.0).map_or("", |file| file.path.as_str());
            let cx = CentreContext {
                agencies: &catalogue.agencies,
                services: &services,
                languages: &languages,
                calendars: &catalogue.calendars,
                is_made_up: path.starts_with("town/"),
            };
            catalogue.centres.extend(read_centres(&mut Reader::new(*file, source(*file), problems), &cx, node));
        }
        catalogue.program.rest_days = catalogue.calendars.first().map(|calendar| calendar.rest_days.clone());
        let mut cx = AreaContext { agencies: &catalogue.agencies, outlines: BTreeMap::new() };
        for (file, node) in of(FileKind::Outline) {
            let path = files.get(file.0).map_or("", |file| file.path.as_str());
            cx.add_outline(&mut Reader::new(*file, source(*file), problems), path, node);
        }
        let mut areas = Vec::new();
        for (file, node) in of(FileKind::Areas) {
            areas.extend(read_areas(&mut Reader::new(*file, source(*file), problems), &cx, node));
        }
        check_areas(&areas, problems);
        catalogue.areas = areas.into_iter().map(|(area, _)| area).collect();
        for (file, node) in of(FileKind::Synonyms) {
            synonyms::read(&mut Reader::new(*file, source(*file), problems), &mut catalogue.synonyms, node);
        }
        for (file, node) in of(FileKind::Crisis) {
            let path = files.get(file.0).map_or("", |file| file.path.as_str());
            if !self.folders.split(path).0.is_empty() {
                problems.add(*file, only_in_base("says whom to call first", "crisis.yaml"));
                continue;
            }
            let events: Vec<&str> = catalogue.events.iter().map(|event| event.id.as_str()).collect();
            let services: Vec<&str> = catalogue.services.iter().map(|service| service.id.as_str()).collect();
            let mut reader = Reader::new(*file, source(*file), problems);
            let own = catalogue.about.language();
            catalogue.crisis = crisis::read(&mut reader, node, (&events, &services), own);
        }
        for (file, node) in of(FileKind::Heard) {
            let path = files.get(file.0).map_or("", |file| file.path.as_str());
            if !self.folders.split(path).0.is_empty() {
                problems.add(*file, only_in_base("says what is heard", "heard.yaml"));
                continue;
            }
            catalogue.heard = heard::read(&mut Reader::new(*file, source(*file), problems), &catalogue.program, node);
        }
        for (file, node) in of(FileKind::Personas) {
            let mut reader = Reader::new(*file, source(*file), problems);
            let path = files.get(file.0).map_or("", |file| file.path.as_str());
            read_personas(&mut reader, (&catalogue.program, &catalogue.facts), &catalogue.events, path, node)
                .into_iter()
                .for_each(|persona| catalogue.personas.push(persona));
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
        let vocabulary = (
            &catalogue.program,
            &catalogue.agencies,
            catalogue.services.as_slice(),
            catalogue.about.languages.as_slice(),
        );
        catalogue.town = read_town(&TownFiles { parsed: of(FileKind::Town), files }, vocabulary, problems);
        let lawful = [FileKind::Facts, FileKind::Rate]
            .into_iter()
            .all(|part| !self.unread.contains(&part) && !of(part).iter().any(|(file, _)| problems.in_file(*file)));
        let beside = WorkedExamples { files, cases: of(FileKind::Cases) };
        beside.run_examples(catalogue, lawful);
        beside.check_alone(&mut catalogue.problems);
        read_translations(catalogue, parts, words, (files, &self.folders));
        for (file, node) in of(FileKind::Service) {
            let mut reader = Reader::new(*file, source(*file), &mut catalogue.problems);
            links::check_manifest(&mut reader, &catalogue.events, &catalogue.calendars, node);
        }
        let mut astray = Problems::default();
        for (file, node) in of(FileKind::Service).iter().chain(of(FileKind::Event)) {
            let Catalogue { services, signposts, events, crisis, .. } = &*catalogue;
            let destinations = links::Destinations { services, signposts, events, crisis };
            links::check_destinations(&mut Reader::new(*file, source(*file), &mut astray), &destinations, node);
        }
        catalogue.problems.append(astray);
        let mut unplaced = Problems::default();
        for (file, node) in of(FileKind::Service) {
            links::check_place(&mut Reader::new(*file, source(*file), &mut unplaced), catalogue, node);
        }
        catalogue.problems.append(unplaced);
        links::check_vocabulary(
            &catalogue.facts,
            &catalogue.program.vocabulary,
            &catalogue.agencies,
            &mut catalogue.problems,
        );
    }
}

/// What is one list, ordered by somebody who knows all of it, stands in the catalogue that others are read beside.
fn only_in_base(what: &str, file: &str) -> Diagnostic {
    let message = format!("only the catalogue that others are read beside {what}");
    Diagnostic::error("unknown-file", Span::default(), message).help(format!("write it into {file} there"))
}

/// The same id in two files; both are named, since neither alone is wrong.
fn twice(reader: &mut Reader<'_>, at: Option<&Node>, what: &str, id: &str, first: &str) {
    let message = format!("the {what} `{id}` is described in {first} already");
    let span = at.map_or(Span::default(), |node| node.span);
    reader.problem(
        Diagnostic::error("duplicate-id", span, message).help("keep one of them, or give this one its own id"),
    );
}
