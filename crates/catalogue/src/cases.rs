//! Worked examples beside a service: `cases.yaml`, run at every check.

use std::collections::BTreeSet;

use rules::{Date, Diagnostic, Facts, Need, Open, Program, Span, Value};

use crate::answers::show_value;
use crate::faults::fault_words;
use crate::judgement::{Judgement, Verdict};
use crate::reader::{Keys, Reader};
use crate::service::Service;
use crate::yaml::Node;

/// What may be expected beside the service's outcomes.
const KEYS: [&str; 3] = ["verdict", "because", "needs"];

/// Reads and runs the examples; every difference is a problem at its place. Says how many there were. Where
/// the rules are in error themselves, nothing is `judged`: what comes out would be another service's verdict.
pub(crate) fn run_cases(
    reader: &mut Reader<'_>,
    program: &Program,
    service: &Service,
    judged: bool,
    root: &Node,
) -> usize {
    let Some(keys) = reader.keys(root, "worked examples") else { return 0 };
    let nodes = keys.require(reader, "cases").map(|node| reader.list(node)).unwrap_or_default();
    let mut seen = Vec::new();
    let mut names = BTreeSet::new();
    for node in nodes {
        seen.extend(run_case(reader, program, service, judged, node));
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
    let kinds = [Verdict::Yes, Verdict::No, Verdict::Open];
    let missing = kinds.into_iter().filter(|wanted| !seen.contains(wanted)).map(Verdict::name).collect::<Vec<_>>();
    // An example that could not be read may have been the one.
    if judged && !missing.is_empty() && seen.len() == nodes.len() {
        let message = format!("no worked example of `{}` comes out as {}", service.id, missing.join(", or as "));
        let problem = Diagnostic::error("missing-case", span, message);
        reader.problem(problem.help("add at least one each of yes, no and open"));
    }
    nodes.len()
}

fn run_case(
    reader: &mut Reader<'_>,
    program: &Program,
    service: &Service,
    judged: bool,
    node: &Node,
) -> Option<Verdict> {
    let keys = reader.keys(node, "a worked example")?;
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let on = keys.require(reader, "on").and_then(|node| reader.date(node));
    let facts = keys.require(reader, "facts").and_then(|node| reader.facts(program, node));
    let expect = keys.require(reader, "expect");
    let expected = expect.and_then(|node| reader.keys(node, "what is expected"));
    keys.finish(reader, "a worked example");
    let (name, on, facts, expected) = (name?, on?, facts?, expected?);
    let judgement = Judgement::new(program, service, &facts, on);
    let case = Case { name: &name, program, on, facts: &facts, judgement: &judgement, judged };
    case.check_verdict(reader, &expected);
    case.check_because(reader, &expected);
    case.check_needs(reader, &expected);
    case.check_outcomes(reader, &expected);
    if let Some(node) = expect {
        case.check_faults(reader, &expected, node);
    }
    Some(judgement.verdict)
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
    fn failed(&self, reader: &mut Reader<'_>, node: &Node, what: &str) {
        if !self.judged {
            return;
        }
        let problem = Diagnostic::error("case-failed", node.span, format!("{}: {what}", self.name));
        let help = match self.judgement.verdict {
            Verdict::No => {
                let atoms = self.judgement.decisive().flat_map(|clause| clause.why(self.program, self.facts, self.on).atoms);
                let reasons = atoms.map(|atom| format!("`{}` is {}", atom.text, atom.holds));
                reasons.collect::<Vec<_>>().join(", ")
            }
            Verdict::Open => format!("still needed: {}", self.needs().join(", ")),
            _ => String::new(),
        };
        reader.problem(if help.is_empty() { problem } else { problem.help(help) });
    }

    /// What is still needed, by name, each once.
    fn needs(&self) -> Vec<String> {
        let mut seen = BTreeSet::new();
        let names = self.judgement.needs.iter().map(|need| need_name(self.program, *need));
        names.filter(|name| seen.insert(name.clone())).collect()
    }

    fn check_verdict(&self, reader: &mut Reader<'_>, expected: &Keys<'_>) {
        const VERDICTS: [(&str, Verdict); 4] = [
            ("yes", Verdict::Yes),
            ("no", Verdict::No),
            ("open", Verdict::Open),
            ("not-available", Verdict::NotAvailable),
        ];
        let Some(node) = expected.require(reader, "verdict") else { return };
        let Some(n) = reader.one_of(node, &VERDICTS.map(|(name, _)| name)) else { return };
        let found = self.judgement.verdict;
        let Some((wanted, _)) = VERDICTS.get(n).filter(|(_, wanted)| *wanted != found) else { return };
        let what = match self.judgement.fault {
            Some(fault) => format!("the rules fail: {}", fault_words(self.program, fault, self.on)),
            None => format!("the verdict is `{}`, not `{wanted}`", found.name()),
        };
        self.failed(reader, node, &what);
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
                Err(Open::Unknown) => format!("`{}` is open, not {}", key.name, show(&wanted)),
                Err(Open::Fault(fault)) => {
                    let words = fault_words(self.program, *fault, self.on);
                    format!("`{}` cannot be told: {words}", key.name)
                }
            };
            self.failed(reader, node, &what);
        }
    }

    /// Whoever is eligible is shown every outcome, so none may fail, expected or not.
    fn check_faults(&self, reader: &mut Reader<'_>, expected: &Keys<'_>, node: &Node) {
        let outcomes = self.judgement.outcomes.iter().filter(|_| self.judgement.verdict == Verdict::Yes);
        for (name, found, _) in outcomes.filter(|(name, ..)| !expected.all().iter().any(|(key, _)| key.name == *name)) {
            if let Err(Open::Fault(fault)) = found {
                let words = fault_words(self.program, *fault, self.on);
                self.failed(reader, node, &format!("`{name}` cannot be told: {words}"));
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
            let found = if found.is_empty() { "none".to_string() } else { found.join(", ") };
            self.failed(reader, node, &format!("the requirements that decide are {found}"));
        }
    }

    fn check_needs(&self, reader: &mut Reader<'_>, expected: &Keys<'_>) {
        let Some(node) = expected.get("needs") else { return };
        let found = self.needs();
        for item in reader.list(node) {
            let Some(wanted) = reader.text(item) else { continue };
            if found.contains(&wanted) {
                continue;
            }
            let vocabulary = &self.program.vocabulary;
            let field = wanted.split_once('.').and_then(|(record, field)| vocabulary.field(vocabulary.record(record)?, field));
            if field.is_none() && vocabulary.fact(&wanted).is_none() {
                let problem = Diagnostic::error("unknown-fact", item.span, format!("there is no fact named `{wanted}`"));
                reader.problem(problem.suggest(&wanted, vocabulary.fact_names()));
                continue;
            }
            self.failed(reader, item, &format!("`{wanted}` is not needed"));
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
