//! Worked examples beside a service: `cases.yaml`, run at every check.

use rules::{Date, Diagnostic, Facts, Need, Program, Value};

use crate::answers::show_value;
use crate::judgement::{Judgement, Verdict};
use crate::reader::{Keys, Reader};
use crate::service::Service;
use crate::yaml::Node;

/// Reads and runs the examples; every difference is a problem at its place. Says how many there were.
pub(crate) fn run_cases(reader: &mut Reader<'_>, program: &Program, service: &Service, root: &Node) -> usize {
    let Some(keys) = reader.keys(root, "worked examples") else { return 0 };
    let nodes = keys.require(reader, "cases").map(|node| reader.list(node)).unwrap_or_default();
    let mut seen = Vec::new();
    for node in nodes {
        seen.extend(run_case(reader, program, service, node));
    }
    let span = keys.span;
    keys.finish(reader, "worked examples");
    for wanted in [Verdict::Yes, Verdict::No, Verdict::Open] {
        if !seen.contains(&wanted) {
            let message = format!("no worked example of `{}` comes out as `{}`", service.id, wanted.name());
            let problem = Diagnostic::error("missing-case", rules::Span::new(span.start, span.start), message);
            reader.problem(problem.help("add at least one each of yes, no and open"));
        }
    }
    nodes.len()
}

fn run_case(reader: &mut Reader<'_>, program: &Program, service: &Service, node: &Node) -> Option<Verdict> {
    let keys = reader.keys(node, "a worked example")?;
    let name = keys.require(reader, "name").and_then(|node| reader.text(node));
    let on = keys.require(reader, "on").and_then(|node| reader.date(node));
    let facts = keys.require(reader, "facts").and_then(|node| reader.facts(program, node));
    let expect = keys.require(reader, "expect");
    let expected = expect.and_then(|node| reader.keys(node, "what is expected"));
    keys.finish(reader, "a worked example");
    let (name, on, facts, expected) = (name?, on?, facts?, expected?);
    let judgement = Judgement::new(program, service, &facts, on);
    let case = Case { name: &name, program, on, facts: &facts, judgement: &judgement };
    case.check_verdict(reader, &expected);
    case.check_because(reader, &expected);
    case.check_needs(reader, &expected);
    for outcome in &service.outcomes {
        // The keys of an expectation are the names of the outcomes, so they are asked for one by one.
        let Some((_, node)) = expected.all().iter().find(|(key, _)| key.name == outcome.name) else { continue };
        let wanted = reader.value(program, &outcome.rule.ty, node);
        let found = judgement.outcome(&outcome.name);
        let (Some(wanted), Some(found)) = (wanted, found) else { continue };
        if found.as_ref() != Ok(&wanted) {
            let show = |value: &Value| show_value(program, &outcome.rule.ty, value);
            let found = found.as_ref().map_or_else(|open| format!("{open:?}").to_lowercase(), show);
            case.failed(reader, node, &format!("`{}` is {found}, not {}", outcome.name, show(&wanted)));
        }
    }
    for (key, _) in expected.all() {
        let known = ["verdict", "because", "needs"];
        if !known.contains(&key.name.as_str()) && service.outcome(&key.name).is_none() {
            let message = format!("the service has no outcome named `{}`", key.name);
            let names = service.outcomes.iter().map(|outcome| outcome.name.as_str()).chain(known);
            reader.problem(Diagnostic::error("unknown-key", key.span, message).suggest(&key.name, names));
        }
    }
    Some(judgement.verdict)
}

struct Case<'c> {
    name: &'c str,
    program: &'c Program,
    on: Date,
    facts: &'c Facts,
    judgement: &'c Judgement<'c>,
}

impl Case<'_> {
    fn failed(&self, reader: &mut Reader<'_>, node: &Node, what: &str) {
        let problem = Diagnostic::error("case-failed", node.span, format!("{}: {what}", self.name));
        let reasons: Vec<String> = self
            .judgement
            .decisive()
            .filter(|_| self.judgement.verdict == Verdict::No)
            .flat_map(|clause| clause.why(self.program, self.facts, self.on).atoms)
            .map(|atom| format!("`{}` is {}", atom.text, atom.holds))
            .collect();
        reader.problem(if reasons.is_empty() { problem } else { problem.help(reasons.join(", ")) });
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
        if VERDICTS.get(n).is_some_and(|(_, wanted)| *wanted != found) {
            let fault = self.judgement.fault.map(|fault| {
                format!(": `{}` {}", self.program.text(fault.node), fault.kind.message())
            });
            let what = format!("the verdict is `{}`{}", found.name(), fault.unwrap_or_default());
            self.failed(reader, node, &what);
        }
    }

    fn check_because(&self, reader: &mut Reader<'_>, expected: &Keys<'_>) {
        let Some(node) = expected.get("because") else { return };
        let mut wanted = reader.texts(node);
        let mut found: Vec<String> =
            self.judgement.decisive().map(|clause| clause.requirement.id.clone()).collect();
        wanted.sort();
        found.sort();
        if wanted != found {
            self.failed(reader, node, &format!("the decisive requirements are [{}]", found.join(", ")));
        }
    }

    fn check_needs(&self, reader: &mut Reader<'_>, expected: &Keys<'_>) {
        let Some(node) = expected.get("needs") else { return };
        let found: Vec<String> = self.judgement.needs.iter().map(|need| need_name(self.program, *need)).collect();
        for wanted in reader.texts(node) {
            if !found.contains(&wanted) {
                self.failed(reader, node, &format!("`{wanted}` is not needed; needed are [{}]", found.join(", ")));
            }
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
