//! Worked examples beside a service: `cases.yaml`, run at every check.

use std::collections::BTreeSet;

use rules::{Date, Diagnostic, Facts, Need, NodeId, Open, Program, Span, Value, closest};

use crate::answers::show_value;
use crate::examples::Example;
use crate::faults::{fault_words, no_figure};
use crate::judgement::{Judgement, Verdict};
use crate::keys::Keys;
use crate::reader::Reader;
use crate::service::Service;
use crate::vocabulary::Facts as Vocabulary;
use crate::yaml::Node;

/// What may be expected in addition to the service's outcomes.
const KEYS: [&str; 3] = ["verdict", "because", "needs"];

/// Reads and runs the examples; every difference is a problem at its place. Returns how many there were. If the rules
/// themselves have errors, no verdict is `judged`, because it would be that of a different service.
pub(crate) fn run_cases(
    reader: &mut Reader<'_>,
    (program, vocabulary): (&Program, &Vocabulary),
    service: &Service,
    judged: bool,
    root: &Node,
    examples: &mut Vec<Example>,
) -> usize {
    let Some(keys) = reader.keys(root, "worked examples") else { return 0 };
    let nodes = keys.require(reader, "cases").map(|node| reader.list(node)).unwrap_or_default();
    let mut seen = Vec::new();
    let mut names = BTreeSet::new();
    for node in nodes {
        seen.push(run_case(reader, (program, vocabulary), service, judged, node, examples));
        let name = node.get("name");
        if let Some((name, place)) = name.and_then(Node::scalar).zip(name)
            && !names.insert(name)
        {
            let message = format!("another example is called `{name}` already");
            reader.problem(Diagnostic::error("duplicate-id", place.span, message).help("give each its own name"));
        }
    }
    let span = Span::new(keys.span.start, keys.span.start);
    keys.finish(reader, "worked examples");
    let kinds = ["yes", "no", "open"];
    // An example with a different verdict than expected was reported, and counts as both kinds.
    let known = |kind: &str| seen.iter().flatten().any(|(wanted, found)| *wanted == kind || found.name() == kind);
    let missing: Vec<&str> = kinds.into_iter().filter(|kind| !known(kind)).collect();
    // An example that could not be parsed may have been the missing one.
    if !missing.is_empty() && seen.iter().all(Option::is_some) {
        let message = format!("no worked example of `{}` comes out as {}", service.id, missing.join(", or as "));
        let problem = Diagnostic::error("missing-case", span, message);
        reader.problem(problem.help("add at least one each of yes, no and open"));
    }
    nodes.len()
}

/// Runs one example, and returns the expected and the actual verdict.
fn run_case(
    reader: &mut Reader<'_>,
    (program, vocabulary): (&Program, &Vocabulary),
    service: &Service,
    judged: bool,
    node: &Node,
    examples: &mut Vec<Example>,
) -> Option<(&'static str, Verdict)> {
    let keys = reader.keys(node, "a worked example")?;
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let on = keys.require(reader, "on").and_then(|node| reader.date(node));
    let told = keys.require(reader, "facts");
    let facts = told.and_then(|node| reader.facts(program, node));
    let expect = keys.require(reader, "expect");
    let expected = expect.and_then(|node| reader.keys(node, "what is expected"));
    keys.finish(reader, "a worked example");
    let (name, on, facts, expected) = (name?, on?, facts?, expected?);
    if let Some(node) = told {
        reader.told(program, vocabulary, node, &facts, on);
    }
    let (id, span) = (service.id.clone(), node.span);
    examples.push(Example { service: id, file: reader.file, span, name: name.clone(), on, facts: facts.clone() });
    let judgement = Judgement::new(program, service, &facts, on);
    let case = Case { name: &name, program, on, facts: &facts, judgement: &judgement, judged };
    let (wanted, as_expected) = case.check_verdict(reader, &expected)?;
    let case = Case { judged: judged && as_expected, ..case };
    // If the verdict differs, so do its reasons and figures: that is one mistake.
    case.check_because(reader, &expected);
    case.check_needs(reader, &expected);
    case.check_outcomes(reader, &expected);
    if let Some(node) = expect {
        case.check_faults(reader, &expected, node);
    }
    Some((wanted, judgement.verdict))
}

struct Case<'c> {
    name: &'c str,
    program: &'c Program,
    on: Date,
    facts: &'c Facts,
    judgement: &'c Judgement<'c>,
    judged: bool,
}

impl Case<'_> {
    fn failed(&self, reader: &mut Reader<'_>, node: &Node, what: &str, help: &str) {
        if !self.judged {
            return;
        }
        let problem = Diagnostic::error("case-failed", node.span, format!("{}: {what}", self.name));
        reader.problem(if help.is_empty() { problem } else { problem.help(help) });
    }

    /// The grounds of the actual verdict.
    fn grounds(&self) -> String {
        match self.judgement.verdict {
            Verdict::No => {
                let decisive = self.judgement.decisive();
                let atoms = decisive.flat_map(|clause| clause.why(self.program, self.facts, self.on).atoms);
                atoms.map(|atom| format!("`{}` is {}", atom.text, atom.holds)).collect::<Vec<_>>().join(", ")
            }
            Verdict::Open => self.open(self.judgement.service.eligible, &self.judgement.needs),
            _ => String::new(),
        }
    }

    /// What is still needed, and which figures the law did not have on the day: without them nothing that depends on
    /// them can be settled, whatever else is answered.
    fn open(&self, node: NodeId, needs: &[Need]) -> String {
        let mut words = vec![format!("still needed: {}", self.names(needs).join(", "))];
        let figures = self.program.figures_in(node).into_iter().filter_map(|id| self.program.figure_by_id(id));
        words.extend(figures.filter(|figure| figure.on(self.on).is_none()).map(|figure| no_figure(figure, self.on)));
        words.join("; ")
    }

    fn names(&self, needs: &[Need]) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let names = needs.iter().map(|need| need_name(self.program, *need));
        names.filter(|name| seen.insert(name.clone())).collect()
    }

    /// The expected verdict, and whether it is the actual one.
    fn check_verdict(&self, reader: &mut Reader<'_>, expected: &Keys<'_>) -> Option<(&'static str, bool)> {
        const VERDICTS: [(&str, Verdict); 4] = [
            ("yes", Verdict::Yes),
            ("no", Verdict::No),
            ("open", Verdict::Open),
            ("not-available", Verdict::NotAvailable),
        ];
        let Some(node) = expected.get("verdict") else {
            let names = self.judgement.service.outcomes.iter().map(|outcome| outcome.name.as_str()).chain(KEYS);
            let names: Vec<&str> = names.collect();
            // A misspelt key is reported as that.
            if !expected.all().iter().any(|(key, _)| closest(&key.name, names.iter().copied()) == Some("verdict")) {
                reader.error::<()>("missing-key", expected.start(), "`verdict` is missing here");
            }
            self.check_outcomes(reader, expected);
            return None;
        };
        let n = reader.one_of(node, &VERDICTS.map(|(name, _)| name))?;
        let (wanted, verdict) = VERDICTS.get(n)?;
        let found = self.judgement.verdict;
        if *verdict != found {
            let what = match self.judgement.fault {
                Some(fault) => format!("the rules fail: {}", fault_words(self.program, fault, self.on)),
                None => format!("the verdict is `{}`, not `{wanted}`", found.name()),
            };
            self.failed(reader, node, &what, &self.grounds());
        }
        Some((wanted, *verdict == found))
    }

    fn check_outcomes(&self, reader: &mut Reader<'_>, expected: &Keys<'_>) {
        let service = self.judgement.service;
        for (key, node) in expected.all().iter().filter(|(key, _)| !KEYS.contains(&key.name.as_str())) {
            let (Some(outcome), Some(found)) = (service.outcome(&key.name), self.judgement.outcome(&key.name)) else {
                let message = format!("the service has no outcome named `{}`", key.name);
                let names = service.outcomes.iter().map(|outcome| outcome.name.as_str()).chain(KEYS);
                reader.problem(Diagnostic::error("unknown-outcome", key.span, message).suggest(&key.name, names));
                continue;
            };
            let Some(wanted) = reader.value(self.program, &outcome.rule.ty, node) else { continue };
            let show = |value: &Value| show_value(self.program, &outcome.rule.ty, value);
            let what = match found {
                Ok(value) if *value == wanted => continue,
                Ok(value) => format!("`{}` is {}, not {}", key.name, show(value), show(&wanted)),
                Err(Open::Unknown) => {
                    let needs = self.judgement.outcomes.iter().find(|(name, ..)| *name == key.name);
                    let needs = needs.map_or(&[][..], |(_, _, needs)| needs);
                    let what = format!("`{}` is open, not {}", key.name, show(&wanted));
                    self.failed(reader, node, &what, &self.open(outcome.rule.node, needs));
                    continue;
                }
                Err(Open::Fault(fault)) => {
                    let words = fault_words(self.program, *fault, self.on);
                    format!("`{}` cannot be told: {words}", key.name)
                }
            };
            self.failed(reader, node, &what, "");
        }
    }

    /// An eligible person sees every outcome, so none may fail, expected or not.
    fn check_faults(&self, reader: &mut Reader<'_>, expected: &Keys<'_>, node: &Node) {
        let outcomes = self.judgement.outcomes.iter().filter(|_| self.judgement.verdict == Verdict::Yes);
        for (name, found, _) in outcomes.filter(|(name, ..)| !expected.all().iter().any(|(key, _)| key.name == *name)) {
            if let Err(Open::Fault(fault)) = found {
                let words = fault_words(self.program, *fault, self.on);
                self.failed(reader, node, &format!("`{name}` cannot be told: {words}"), "");
            }
        }
    }

    fn check_because(&self, reader: &mut Reader<'_>, expected: &Keys<'_>) {
        let Some(node) = expected.get("because") else { return };
        let ids = self.judgement.service.requirements.iter().map(|requirement| requirement.id.as_str());
        let items = reader.list(node);
        let wanted: BTreeSet<String> = items
            .iter()
            .filter_map(|item| reader.known(item, "unknown-requirement", "requirement of this service", ids.clone()))
            .collect();
        let found: Vec<&str> = self.judgement.decisive().map(|clause| clause.requirement.id.as_str()).collect();
        if wanted.len() == items.len() && wanted != found.iter().map(ToString::to_string).collect() {
            let what = match found.as_slice() {
                [] => "no requirement decides".to_string(),
                [one] => format!("the requirement that decides is {one}"),
                _ => format!("the requirements that decide are {}", found.join(", ")),
            };
            self.failed(reader, node, &what, &self.grounds());
        }
    }

    fn check_needs(&self, reader: &mut Reader<'_>, expected: &Keys<'_>) {
        let Some(node) = expected.get("needs") else { return };
        let found = self.names(&self.judgement.needs);
        for item in reader.list(node) {
            let Some(wanted) = reader.text(item) else { continue };
            if found.contains(&wanted) {
                continue;
            }
            let vocabulary = &self.program.vocabulary;
            let field =
                wanted.split_once('.').and_then(|(record, field)| vocabulary.field(vocabulary.record(record)?, field));
            if field.is_none() && vocabulary.fact(&wanted).is_none() {
                let problem =
                    Diagnostic::error("unknown-fact", item.span, format!("there is no fact named `{wanted}`"));
                reader.problem(problem.suggest(&wanted, vocabulary.fact_names()));
                continue;
            }
            self.failed(reader, item, &format!("`{wanted}` is not needed"), &self.grounds());
        }
    }
}

/// How a question is named in files: `nsw_resident`, `children` or `child.date_of_birth`.
pub fn need_name(program: &Program, need: Need) -> String {
    let vocabulary = &program.vocabulary;
    match need {
        Need::Fact(fact) | Need::More(fact) => vocabulary.fact_name(fact).to_string(),
        Need::Field { list, field, .. } => match Facts::record_of(vocabulary, list) {
            Some(record) => {
                format!("{}.{}", vocabulary.record_name(record), vocabulary.field_name(record, field))
            }
            None => vocabulary.fact_name(list).to_string(),
        },
    }
}
