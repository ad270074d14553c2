//! Checks references from one part of a catalogue to another that is read later.

use rules::Diagnostic;

use crate::agencies::Agencies;
use crate::calendar::Calendar;
use crate::events::Event;
use crate::problems::Problems;
use crate::reader::Reader;
use crate::vocabulary::{Facts, Source};
use crate::yaml::Node;

/// The life events and the calendar that a manifest names.
pub(crate) fn check_manifest(reader: &mut Reader<'_>, events: &[Event], calendars: &[Calendar], root: &Node) {
    // A value other than a single word was refused when the manifest was read.
    let word = |node: &&Node| node.scalar().is_some_and(|text| !text.is_empty());
    for node in root.get("events").map(Node::items).unwrap_or_default().iter().filter(word) {
        reader.known(node, "unknown-event", "life event", events.iter().map(|event| event.id.as_str()));
    }
    if let Some(node) = root.get("calendar").filter(word) {
        let known = calendars.iter().map(|calendar| calendar.id.as_str());
        reader.known(node, "unknown-calendar", "calendar", known);
    }
}

/// The groups and the agencies with registers that the vocabulary names.
pub(crate) fn check_vocabulary(facts: &Facts, agencies: &Agencies, problems: &mut Problems) {
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
