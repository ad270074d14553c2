//! Checks references from one part of a catalogue to another that is read later.

use rules::{Diagnostic, Vocabulary};

use crate::agencies::Agencies;
use crate::calendar::Calendar;
use crate::catalogue::Catalogue;
use crate::crisis::CrisisFile;
use crate::events::Event;
use crate::problems::Problems;
use crate::reader::Reader;
use crate::service::Service;
use crate::signposts::Signpost;
use crate::time::{Unit, Within};
use crate::vocabulary::{Fact, Facts, Source};
use crate::yaml::Node;

/// A manifest whose agency is decided by the place, where no area says which place is whose.
pub(crate) fn check_place(reader: &mut Reader<'_>, catalogue: &Catalogue, root: &Node) {
    let Some(node) = root.get("agency").and_then(|node| node.get("any")) else { return };
    let kind = node.scalar().unwrap_or_default();
    let several = catalogue.agencies.iter().filter(|agency| agency.kind.as_str() == kind).count() > 1;
    if several && catalogue.areas_of(kind).next().is_none() {
        let message = format!("no area says which agency of the kind `{kind}` answers for a place");
        let problem = Diagnostic::warning("no-areas", node.span, message);
        reader.problem(problem.help("describe them in the folder `areas`; without them an officer decides each time"));
    }
}

/// The life events and the calendar that a manifest names.
pub(crate) fn check_manifest(reader: &mut Reader<'_>, events: &[Event], calendars: &[Calendar], root: &Node) {
    // A value other than a single word was refused when the manifest was read.
    let word = |node: &&Node| node.scalar().is_some_and(|text| !text.is_empty());
    for node in root.get("events").map(Node::items).unwrap_or_default().iter().filter(word) {
        reader.known(node, "unknown-event", "life event", events.iter().map(|event| event.id.as_str()));
    }
    let named = root.get("calendar").filter(word);
    if let Some(node) = named {
        let known = calendars.iter().map(|calendar| calendar.id.as_str());
        reader.known(node, "unknown-calendar", "calendar", known);
    }
    let is_own = |calendar: &&Calendar| named.is_none_or(|node| node.scalar() == Some(calendar.id.as_str()));
    if calendars.iter().find(is_own).is_some_and(|calendar| calendar.hours.is_empty()) {
        let promises = root.get("charter").map(Node::items).unwrap_or_default();
        for node in promises.iter().filter_map(|promise| promise.get("within")) {
            if node.scalar().and_then(Within::parse).is_some_and(|within| within.unit == Unit::WorkingHours) {
                let problem = Diagnostic::error("missing-hours", node.span, "the calendar says no opening hours");
                reader.problem(problem.help("write `hours` of the calendar in calendar.yaml, or promise working days"));
            }
        }
    }
}

/// The crises that life events and forms that end name, and what else people are led to.
pub(crate) fn check_destinations(reader: &mut Reader<'_>, catalogue: &Destinations<'_>, root: &Node) {
    let crises = || catalogue.crisis.crises.iter().map(|crisis| crisis.id.as_str());
    let stops = root.get("stop").map(Node::items).unwrap_or_default().iter().filter_map(|stop| stop.get("crisis"));
    for node in root.get("crisis").into_iter().chain(stops) {
        reader.known(node, "unknown-crisis", "crisis in crisis.yaml", crises());
    }
    let requirements = root.get("requirements").map(Node::items).unwrap_or_default();
    for otherwise in requirements.iter().filter_map(|requirement| requirement.get("otherwise")) {
        for node in otherwise.items().iter().filter_map(|item| item.get("instead")) {
            let services = catalogue.services.iter().map(|service| service.id.as_str());
            let signposts = catalogue.signposts.iter().map(|signpost| signpost.id.as_str());
            let events = catalogue.events.iter().map(|event| event.id.as_str());
            let known = services.chain(signposts).chain(events);
            reader.known(node, "unknown-service", "service, signpost or life event", known);
        }
    }
}

/// What people can be led to.
pub(crate) struct Destinations<'c> {
    pub(crate) services: &'c [Service],
    pub(crate) signposts: &'c [Signpost],
    pub(crate) events: &'c [Event],
    pub(crate) crisis: &'c CrisisFile,
}

/// A field begins with the answer to another question only where that question is asked, and is answered in the same way.
fn check_what_fills(facts: &Facts, vocabulary: &Vocabulary, problems: &mut Problems) {
    for fact in &facts.facts {
        for (name, (file, span)) in fact.wording.filled_from.iter().zip(&fact.wording.filled_from_at) {
            let ty = vocabulary.fact_type(fact.id);
            let fits = |other: &&Fact| {
                other.id != fact.id && other.wording.ask.is_some() && vocabulary.fact_type(other.id) == ty
            };
            if facts.facts.iter().filter(fits).any(|other| other.wording.name == *name) {
                continue;
            }
            let message = format!("there is no other question `{name}` with the same type of answer");
            let known = facts.facts.iter().filter(fits).map(|other| other.wording.name.as_str());
            problems.add(*file, Diagnostic::error("unknown-fact", *span, message).suggest(name, known));
        }
    }
}

/// The groups and the agencies with registers that the vocabulary names.
pub(crate) fn check_vocabulary(facts: &Facts, vocabulary: &Vocabulary, agencies: &Agencies, problems: &mut Problems) {
    check_what_fills(facts, vocabulary, problems);
    let fields = facts.records.iter().flat_map(|record| record.fields.iter().map(|(_, wording)| wording));
    for wording in facts.facts.iter().map(|fact| &fact.wording).chain(fields) {
        if let (Some(group), Some((file, span))) = (&wording.group, wording.group_at)
            && !facts.groups.iter().any(|known| known.id == *group)
        {
            let problem = Diagnostic::error("unknown-group", span, format!("there is no group named `{group}`"));
            let known = facts.groups.iter().map(|known| known.id.as_str());
            problems.add(file, problem.help("describe it under `groups:`").suggest(group, known));
        }
        if let (Source::Register(agency), Some((file, span))) = (&wording.source, wording.source_at)
            && agencies.get(agency).is_none()
        {
            let problem = Diagnostic::error("unknown-agency", span, format!("there is no agency named `{agency}`"));
            problems.add(file, problem.suggest(agency, agencies.ids()));
        }
    }
}
